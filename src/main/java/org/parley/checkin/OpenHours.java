package org.parley.checkin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From when to when a round is open. Fixed when it opens, so that nothing depends on when a job
 * ran.
 *
 * @param remind when those who still owe an answer are reminded, once; empty where no hour is good
 */
public record OpenHours(Instant opens, Instant closes, Optional<Instant> remind) {
  /** When people are reminded, in the rhythm's zone: not at night, and not at the last minute. */
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

  /**
   * The hours of a round that opens at this moment. It closes before the next one opens.
   *
   * @param next when the next round opens
   */
  static OpenHours from(Instant moment, OpenFor openFor, ZoneId zone, Optional<Instant> next) {
    var opens = LocalDateTime.ofInstant(moment, zone);
    var evening = openFor.closing(opens).atZone(zone).toInstant();
    var closes = next.filter(it -> it.isBefore(evening)).orElse(evening);
    return new OpenHours(moment, closes, remind(moment, closes, zone));
  }

  private static Optional<Instant> remind(Instant opens, Instant closes, ZoneId zone) {
    var last = LocalDateTime.ofInstant(closes, zone).toLocalDate();
    return Stream.of(last, last.minusDays(1))
        .map(day -> day.atTime(AFTERNOON).atZone(zone).toInstant())
        .filter(at -> !at.isBefore(plus(opens, 1)) && !at.isAfter(plus(closes, -1)))
        .findFirst();
  }

  private static Instant plus(Instant at, int times) {
    return at.plusSeconds(times * OpenFor.LEAST_HOURS * 3600L);
  }

  /** Whether there is time to answer. */
  boolean areWorthIt() {
    return !closes.isBefore(opens.plusSeconds(3600));
  }
}
