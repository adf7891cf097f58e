package org.parley.evaluation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.Outcomes;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;

@ApplicationScoped
class PanacheOutcomes implements Outcomes, PanacheRepositoryBase<Outcome, UUID> {

  @Override
  public void add(Outcome outcome) {
    persistAndFlush(outcome);
  }

  @Override
  public Optional<Outcome> with(Outcome.Id id) {
    return findByIdOptional(id.value());
  }

  @Override
  public Optional<Outcome> held(Outcome.Id id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<Outcome> latest(Evaluation.Id evaluation) {
    return find("evaluation = ?1 order by proposedAt desc, id", evaluation.value())
        .firstResultOptional();
  }

  @Override
  public List<Outcome> proposed(PartnershipId partnership) {
    return list(
        "partnership = ?1 and state = ?2 order by proposedAt desc, id",
        partnership.value(),
        Outcome.State.PROPOSED);
  }

  @Override
  public boolean anyStoodSince(PartnershipId partnership, Instant since) {
    return count(
            "partnership = ?1 and state = ?2 and standsAt >= ?3",
            partnership.value(),
            Outcome.State.STANDS,
            since)
        > 0;
  }

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned Outcome set proposedBy = ?1 where proposer = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
