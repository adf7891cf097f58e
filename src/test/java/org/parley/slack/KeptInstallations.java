package org.parley.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;

/** Installations and lanes in memory. */
public final class KeptInstallations implements Installations, Lanes {
  public static final String TEAM = "T0HARBOUR";
  public static final String TOKEN = "xoxb-canary-token";

  private final Map<String, Installation> kept = new ConcurrentHashMap<>();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  public final Set<String> held = ConcurrentHashMap.newKeySet();
  public final Set<Destination> resumed = ConcurrentHashMap.newKeySet();
  public final Set<String> resumedWorkspaces = ConcurrentHashMap.newKeySet();

  public static KeptInstallations one() {
    var all = new KeptInstallations();
    all.keep(
        new Installation(Platform.SLACK, TEAM, "Harbour Trust", "U0BOT", "app=A0PARLEY"), TOKEN);
    return all;
  }

  @Override
  public void keep(Installation installation, String secret) {
    kept.put(installation.workspace(), installation);
    secrets.put(installation.workspace(), secret);
  }

  @Override
  public Optional<Installation> find(Platform platform, String workspace) {
    return Optional.ofNullable(kept.get(workspace)).filter(i -> i.platform() == platform);
  }

  @Override
  public Optional<Connected> connected(Platform platform, String workspace) {
    return find(platform, workspace)
        .filter(it -> secrets.containsKey(it.workspace()))
        .map(it -> new Connected(it, secrets.get(it.workspace())));
  }

  @Override
  public void disconnect(Platform platform, String workspace) {
    secrets.remove(workspace);
  }

  @Override
  public List<Installation> active(Platform platform) {
    return kept.values().stream().filter(it -> secrets.containsKey(it.workspace())).toList();
  }

  @Override
  public void resume(Destination destination) {
    resumed.add(destination);
  }

  @Override
  public void resumeAll(Platform platform, String workspace) {
    held.remove(workspace);
    resumedWorkspaces.add(workspace);
  }

  @Override
  public void holdAll(Platform platform, String workspace) {
    held.add(workspace);
  }
}
