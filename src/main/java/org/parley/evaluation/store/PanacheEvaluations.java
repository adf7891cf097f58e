package org.parley.evaluation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.Evaluations;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;

@ApplicationScoped
class PanacheEvaluations implements Evaluations, PanacheRepositoryBase<Evaluation, UUID> {

  @Override
  public void add(Evaluation evaluation) {
    // Hibernate inserts before it updates: the one closed just now must give up its place first.
    flush();
    persistAndFlush(evaluation);
  }

  @Override
  public Optional<Evaluation> with(Evaluation.Id id) {
    return findByIdOptional(id.value());
  }

  @Override
  public Optional<Evaluation> held(Evaluation.Id id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<Evaluation> open(PartnershipId partnership) {
    return find("openIn = ?1", partnership.value()).firstResultOptional();
  }

  @Override
  public Optional<Evaluation> latest(PartnershipId partnership) {
    return find("partnership = ?1 order by openedAt desc, id", partnership.value())
        .firstResultOptional();
  }

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned Evaluation set openedBy = ?1 where opener = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
