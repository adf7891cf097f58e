package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;

@ApplicationScoped
class PanachePartnerships implements Partnerships, PanacheRepositoryBase<Partnership, UUID> {

  @Override
  public void add(Partnership partnership) {
    persist(partnership);
  }

  @Override
  public Optional<Partnership> with(PartnershipId id) {
    return findByIdOptional(id.value());
  }

  @Override
  public List<Partnership> all(Collection<PartnershipId> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1 order by begunAt", ids.stream().map(PartnershipId::value).toList());
  }
}
