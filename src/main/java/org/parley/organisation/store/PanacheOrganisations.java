package org.parley.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionCheckMode;
import org.parley.organisation.Organisation;
import org.parley.organisation.Organisations;

@ApplicationScoped
class PanacheOrganisations implements Organisations, PanacheRepositoryBase<Organisation, UUID> {

  @Override
  public void add(Organisation organisation) {
    persist(organisation);
  }

  @Override
  public Optional<Organisation> with(Organisation.Id id) {
    return findByIdOptional(id.value());
  }

  @Override
  public List<Organisation> all(Collection<Organisation.Id> ids) {
    // Those that this transaction has met already are not asked for again.
    return getSession()
        .findMultiple(
            Organisation.class,
            ids.stream().map(Organisation.Id::value).distinct().toList(),
            SessionCheckMode.ENABLED)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }
}
