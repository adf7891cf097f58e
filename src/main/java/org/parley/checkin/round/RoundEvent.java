package org.parley.checkin.round;

import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** What happened in a round. Fired as CDI events in the transaction that made it true. */
public sealed interface RoundEvent {
  PartnershipId partnership();

  CheckInRound.Id round();

  /** It opened by itself; the partners at the table are asked. */
  record RoundOpened(PartnershipId partnership, CheckInRound.Id round) implements RoundEvent {}

  /** Somebody answered, changed an answer, or is away. */
  record RoundHeard(PartnershipId partnership, CheckInRound.Id round, Acting by)
      implements RoundEvent {}

  /** A partner that left the table is waited for no more. */
  record RoundExpectsFewer(PartnershipId partnership, CheckInRound.Id round)
      implements RoundEvent {}

  /** Those who still owe an answer are to be reminded, once. */
  record RoundReminds(PartnershipId partnership, CheckInRound.Id round) implements RoundEvent {}

  /** It closed, with so many partners heard in time. */
  record RoundCompiled(PartnershipId partnership, CheckInRound.Id round, int heard, int whole)
      implements RoundEvent {}
}
