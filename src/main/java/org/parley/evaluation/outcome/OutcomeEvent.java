package org.parley.evaluation.outcome;

import org.parley.organisation.PartnershipId;

/** What became of an outcome. Fired as CDI events in the transaction that made it true. */
public sealed interface OutcomeEvent {
  Outcome.Id outcome();

  PartnershipId partnership();

  /** A facilitator proposes it. */
  record OutcomeProposed(Outcome.Id outcome, PartnershipId partnership) implements OutcomeEvent {}

  /** A voice objected in time; it is not agreed. */
  record OutcomeObjected(Outcome.Id outcome, PartnershipId partnership) implements OutcomeEvent {}

  /** No voice objected; it stands. */
  record OutcomeStands(Outcome.Id outcome, PartnershipId partnership) implements OutcomeEvent {}
}
