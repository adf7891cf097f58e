package org.parley.partnership;

import java.time.Instant;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.place.LinkedChannel;

/** What happened at a table. Fired as CDI events in the transaction that made it true. */
public sealed interface PartnershipEvent {

  PartnershipId partnership();

  Instant at();

  /** Somebody started it; {@code by} facilitates. */
  record PartnershipBegun(PartnershipId partnership, String name, Acting by, Instant at)
      implements PartnershipEvent {}

  /** A channel was proposed as a place where it is spoken of. */
  record ChannelProposed(
      PartnershipId partnership, String name, LinkedChannel.Key channel, Acting by, Instant at)
      implements PartnershipEvent {}

  /** An organisation came to explore. */
  record PartnerCame(
      PartnershipId partnership,
      String name,
      Organisation.Id organisation,
      Acting first,
      Instant at)
      implements PartnershipEvent {}

  /** A partner's voice adopted the principles and said "we are in". */
  record PartnerIsIn(PartnershipId partnership, String name, Acting voice, Instant at)
      implements PartnershipEvent {}

  /** A partner left the table. */
  record PartnerLeft(PartnershipId partnership, String name, Acting voice, String word, Instant at)
      implements PartnershipEvent {}

  /** The table went on, or back, to another stage. */
  record StageAdvanced(
      PartnershipId partnership,
      String name,
      Stage from,
      Stage to,
      String reason,
      Acting by,
      Instant at)
      implements PartnershipEvent {}
}
