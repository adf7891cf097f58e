package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;
import org.parley.partnership.promise.Promise;
import org.parley.partnership.promise.Promises;

@ApplicationScoped
class PanachePromises implements Promises, PanacheRepositoryBase<Promise, UUID> {

  @Override
  public void add(Promise promise) {
    persist(promise);
  }

  @Override
  public Optional<Promise> with(Promise.Id id, PartnershipId partnership) {
    return find("id = ?1 and partnership = ?2", id.value(), partnership.value())
        .firstResultOptional();
  }

  @Override
  public List<Promise> open(PartnershipId partnership) {
    return list(
        "partnership = ?1 and state = ?2 order by due, madeAt",
        partnership.value(),
        Promise.State.OPEN);
  }

  @Override
  public List<Promise> unkept(PartnershipId partnership, Organisation.Id organisation) {
    return list(
        "partnership = ?1 and organisation = ?2 and state <> ?3 order by due, madeAt",
        partnership.value(),
        organisation.value(),
        Promise.State.KEPT);
  }

  @Override
  public int count(PartnershipId partnership) {
    return Math.toIntExact(count("partnership = ?1", partnership.value()));
  }

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned Promise set personName = ?1 where person = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
