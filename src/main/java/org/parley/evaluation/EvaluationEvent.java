package org.parley.evaluation;

import java.util.List;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;

/**
 * What became of an evaluation. Fired as CDI events in the transaction that made it true. None of
 * them carries an answer.
 */
public sealed interface EvaluationEvent {
  Evaluation.Id evaluation();

  PartnershipId partnership();

  /** All partners are asked. */
  record EvaluationOpened(
      Evaluation.Id evaluation, PartnershipId partnership, List<Organisation.Id> asked)
      implements EvaluationEvent {
    public EvaluationOpened {
      asked = List.copyOf(asked);
    }
  }

  /** A partner's position was given, or changed. */
  record PositionGiven(Evaluation.Id evaluation, PartnershipId partnership)
      implements EvaluationEvent {}

  /** It closes in a day, and these have not been heard yet. */
  record ClosingIsNear(
      Evaluation.Id evaluation, PartnershipId partnership, List<Organisation.Id> owing)
      implements EvaluationEvent {
    public ClosingIsNear {
      owing = List.copyOf(owing);
    }
  }

  /** It is closed; everybody may see the result. */
  record EvaluationClosed(Evaluation.Id evaluation, PartnershipId partnership)
      implements EvaluationEvent {}
}
