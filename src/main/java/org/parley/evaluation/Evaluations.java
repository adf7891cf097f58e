package org.parley.evaluation;

import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every evaluation. */
public interface Evaluations {

  /**
   * Adds one. A partnership has one open at a time.
   *
   * @throws jakarta.persistence.PersistenceException when another transaction opened one meanwhile
   */
  void add(Evaluation evaluation);

  Optional<Evaluation> with(Evaluation.Id id);

  /** Empty for one that is at another table. */
  default Optional<Evaluation> with(Evaluation.Id id, PartnershipId partnership) {
    return with(id).filter(it -> it.partnership().equals(partnership));
  }

  /**
   * As {@link #with(Evaluation.Id)}, held until the transaction ends, so that positions and the
   * closing come one after the other. Call it before anything else reads this evaluation.
   */
  Optional<Evaluation> held(Evaluation.Id id);

  /** The one that nobody has closed yet, even if its time has come. */
  Optional<Evaluation> open(PartnershipId partnership);

  /** The one opened last. */
  Optional<Evaluation> latest(PartnershipId partnership);
}
