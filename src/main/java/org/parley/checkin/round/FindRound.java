package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.BusinessClock;

/** Finds the round that is meant. */
@ApplicationScoped
public class FindRound {
  private final CheckInRounds rounds;
  private final BusinessClock clock;

  FindRound(CheckInRounds rounds, BusinessClock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** The newest that is open, else the newest of all. */
  public Optional<CheckInRound> current(PartnershipId partnership) {
    return open(partnership).stream().findFirst().or(() -> rounds.newest(partnership));
  }

  /** Those open now, the newest first. */
  public List<CheckInRound> open(PartnershipId partnership) {
    return rounds.open(partnership, clock.now());
  }

  /** Business time. */
  public Instant now() {
    return clock.now();
  }

  public boolean isOpen(CheckInRound round) {
    return round.isOpenAt(clock.now());
  }

  /** The round an answer was given in. */
  public CheckInRound of(CheckInAnswer answer) {
    return rounds.with(answer.round()).orElseThrow();
  }

  /** By its id in text. Empty for what is no id, no round, or another table's. */
  public Optional<CheckInRound> at(PartnershipId partnership, String id) {
    return with(id).filter(round -> round.partnership().equals(partnership));
  }

  /** By its id in text, at whatever table: for what was kept by ourselves. */
  public Optional<CheckInRound> with(String id) {
    return parsed(id).flatMap(rounds::with);
  }

  private static Optional<CheckInRound.Id> parsed(String id) {
    try {
      return Optional.of(new CheckInRound.Id(UUID.fromString(id)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
