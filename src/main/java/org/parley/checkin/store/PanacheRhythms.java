package org.parley.checkin.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.parley.checkin.Rhythm;
import org.parley.checkin.Rhythms;
import org.parley.organisation.PartnershipId;

@ApplicationScoped
class PanacheRhythms implements Rhythms, PanacheRepositoryBase<Rhythm, UUID> {

  @Override
  public void add(Rhythm rhythm) {
    persist(rhythm);
  }

  @Override
  public Optional<Rhythm> of(PartnershipId partnership) {
    return findByIdOptional(partnership.value());
  }
}
