package org.parley.checkin.round;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every round. */
public interface CheckInRounds {
  /** One a date at a table: the database refuses a second. */
  void add(CheckInRound round);

  Optional<CheckInRound> with(CheckInRound.Id id);

  /** The round for a date of the rhythm. */
  Optional<CheckInRound> at(PartnershipId partnership, LocalDateTime nominal);

  /** Those open at this moment, the newest first. */
  List<CheckInRound> open(PartnershipId partnership, Instant moment);

  /** The one that opened last, open or not. */
  Optional<CheckInRound> newest(PartnershipId partnership);
}
