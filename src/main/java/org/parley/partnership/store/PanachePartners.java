package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;

@ApplicationScoped
class PanachePartners implements Partners, PanacheRepositoryBase<Partner, UUID> {

  @Override
  public void add(Partner partner) {
    persist(partner);
  }

  @Override
  public List<Partner> at(PartnershipId partnership) {
    return list(
        "partnership = ?1 and state <> ?2 order by cameAt, id",
        partnership.value(),
        Partner.State.LEFT);
  }
}
