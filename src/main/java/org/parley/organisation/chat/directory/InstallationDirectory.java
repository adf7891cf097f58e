package org.parley.organisation.chat.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.conversation.message.CleanText;
import org.parley.conversation.message.Limits;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;
import org.parley.organisation.place.Workspace;
import org.parley.organisation.place.Workspace.Particulars;
import org.parley.organisation.place.Workspaces;
import org.parley.vault.Vault;

@ApplicationScoped
class InstallationDirectory implements Installations {
  private static final int NAME = 120;

  private final Workspaces workspaces;
  private final Vault vault;

  InstallationDirectory(Workspaces workspaces, Vault vault) {
    this.workspaces = workspaces;
    this.vault = vault;
  }

  @Override
  @Transactional
  public void keep(Installation installation, String secret) {
    var platform = installation.platform().code();
    var known = workspaces.at(platform, installation.workspace());
    var workspace = known.orElseGet(() -> Workspace.at(platform, installation.workspace()));
    workspace.connected(
        new Particulars(
            Limits.beginning(CleanText.of(installation.name()).strip(), NAME),
            installation.botUser(),
            installation.detail()),
        vault.seal(secret, place(installation.platform(), installation.workspace())),
        Instant.now());
    if (known.isEmpty()) {
      // Only now: what is inserted is what stood there when it was added.
      workspaces.add(workspace);
    }
  }

  @Override
  @Transactional
  public Optional<Installation> find(Platform platform, String workspace) {
    return workspaces.at(platform.code(), workspace).map(InstallationDirectory::installation);
  }

  @Override
  @Transactional
  public Optional<Connected> connected(Platform platform, String workspace) {
    return workspaces.at(platform.code(), workspace).flatMap(this::connected);
  }

  private Optional<Connected> connected(Workspace workspace) {
    var installation = installation(workspace);
    return workspace
        .sealedSecret()
        .map(bytes -> vault.open(bytes, place(installation.platform(), installation.workspace())))
        .map(secret -> new Connected(installation, secret));
  }

  @Override
  @Transactional
  public void disconnect(Platform platform, String workspace) {
    workspaces.at(platform.code(), workspace).ifPresent(Workspace::disconnected);
  }

  @Override
  @Transactional
  public List<Installation> active(Platform platform) {
    return workspaces.connected(platform.code()).stream()
        .map(InstallationDirectory::installation)
        .toList();
  }

  private static String place(Platform platform, String workspace) {
    return "installation/" + platform.code() + "/" + workspace;
  }

  private static Installation installation(Workspace it) {
    var particulars = it.particulars();
    return new Installation(
        Platform.of(it.platform()),
        it.key(),
        particulars.name(),
        particulars.botUser(),
        particulars.detail());
  }
}
