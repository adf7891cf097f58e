package org.parley.evaluation.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.evaluation.Evaluation;
import org.parley.organisation.PartnershipId;

/** Every outcome that was proposed. */
public interface Outcomes {

  /**
   * Adds one. An evaluation has one that nobody objected to at a time.
   *
   * @throws jakarta.persistence.PersistenceException when another transaction added one meanwhile
   */
  void add(Outcome outcome);

  Optional<Outcome> with(Outcome.Id id);

  /** Empty for one that is at another table. */
  default Optional<Outcome> with(Outcome.Id id, PartnershipId partnership) {
    return with(id).filter(it -> it.partnership().equals(partnership));
  }

  /**
   * As {@link #with(Outcome.Id)}, held until the transaction ends, so that an objection and the
   * standing come one after the other. Call it before anything else reads this outcome.
   */
  Optional<Outcome> held(Outcome.Id id);

  /** The one proposed last for an evaluation, whatever became of it. */
  Optional<Outcome> latest(Evaluation.Id evaluation);

  /** Those that neither stand nor were objected to, the newest first. */
  List<Outcome> proposed(PartnershipId partnership);

  /** Whether one has stood since then, that moment included. */
  boolean anyStoodSince(PartnershipId partnership, Instant since);
}
