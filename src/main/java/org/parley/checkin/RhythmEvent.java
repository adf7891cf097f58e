package org.parley.checkin;

import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** What became of a rhythm. Fired as CDI events in the transaction that made it true. */
public sealed interface RhythmEvent {
  PartnershipId partnership();

  Acting by();

  /** The table checks in like this from now on. */
  record RhythmSet(PartnershipId partnership, Acting by) implements RhythmEvent {}

  /** The table is asked no more; a round that is open stays open until it closes. */
  record RhythmStopped(PartnershipId partnership, Acting by) implements RhythmEvent {}
}
