package org.parley.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.Hat;
import org.parley.organisation.Hats;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;

@ApplicationScoped
class PanacheHats implements Hats, PanacheRepositoryBase<Hat, UUID> {

  @Override
  public void add(Hat hat) {
    persist(hat);
  }

  @Override
  public Optional<Hat> with(Hat.Id id) {
    return find("id = ?1 and laidDownAt is null", id.value()).firstResultOptional();
  }

  @Override
  public List<Hat> at(PartnershipId partnership) {
    return list(
        "partnership = ?1 and laidDownAt is null order by takenAt, role, id", partnership.value());
  }

  @Override
  public void hold(PartnershipId partnership) {
    find("partnership = ?1 and laidDownAt is null order by id", partnership.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  @Override
  public List<Hat> of(Person.Id person) {
    return list("person = ?1 and laidDownAt is null order by takenAt, role, id", person.value());
  }
}
