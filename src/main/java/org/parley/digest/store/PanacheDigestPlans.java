package org.parley.digest.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.parley.digest.DigestPlan;
import org.parley.digest.DigestPlans;
import org.parley.organisation.PartnershipId;

@ApplicationScoped
class PanacheDigestPlans
    implements DigestPlans,
        io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<DigestPlan, UUID> {

  @Override
  public void add(DigestPlan plan) {
    persist(plan);
  }

  @Override
  public Optional<DigestPlan> of(PartnershipId partnership) {
    return findByIdOptional(partnership.value());
  }
}
