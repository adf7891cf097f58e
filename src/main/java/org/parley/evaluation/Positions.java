package org.parley.evaluation;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.Organisation;

/** Every position. Only the rules of this room read it; screens ask {@link ReadEvaluation}. */
public interface Positions {

  /**
   * Adds one; there is one for each evaluation and organisation.
   *
   * @throws jakarta.persistence.PersistenceException when there is one already
   */
  void add(Position position);

  Optional<Position> of(Evaluation.Id evaluation, Organisation.Id organisation);

  /** In an order that does not tell who was first. */
  List<Position> of(Evaluation.Id evaluation);
}
