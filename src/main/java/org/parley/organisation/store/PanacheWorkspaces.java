package org.parley.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.place.Workspace;
import org.parley.organisation.place.Workspaces;

@ApplicationScoped
class PanacheWorkspaces implements Workspaces, PanacheRepositoryBase<Workspace, UUID> {

  @Override
  public void add(Workspace workspace) {
    persist(workspace);
  }

  @Override
  public Optional<Workspace> at(String platform, String key) {
    return find("platform = ?1 and key = ?2", platform, key).firstResultOptional();
  }

  @Override
  public List<Workspace> connected(String platform) {
    return list("platform = ?1 and sealedSecret is not null order by connectedAt", platform);
  }
}
