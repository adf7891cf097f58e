package org.parley.checkin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.parley.schedule.Cadence;

/**
 * When a table checks in, as people choose it.
 *
 * @param day counts only where the frequency has one
 * @param time to the minute, in {@code zone}
 */
public record When(Frequency frequency, DayOfWeek day, LocalTime time, ZoneId zone) {

  public When {
    time = LocalTime.of(time.getHour(), time.getMinute());
    day = frequency.hasDay() ? day : DayOfWeek.MONDAY;
  }

  /**
   * What a cadence says.
   *
   * @throws IllegalArgumentException for a cadence that {@link #from} did not make
   */
  public static When of(Cadence cadence) {
    var chosen =
        Frequency.read(cadence.rule())
            .orElseThrow(() -> new IllegalArgumentException("not one of ours: " + cadence.rule()));
    return new When(
        chosen.frequency(), chosen.day(), cadence.start().toLocalTime(), cadence.zone());
  }

  /** The cadence from this moment on; every second week counts from its first date. */
  Cadence from(Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    var start = frequency.hasDay() ? today.with(TemporalAdjusters.nextOrSame(day)) : today;
    if (!start.atTime(time).atZone(zone).toInstant().isAfter(now) && start.equals(today)) {
      start = frequency.hasDay() ? start.plusWeeks(1) : start.plusDays(1);
    }
    if (frequency == Frequency.MONTHLY) {
      start = today;
    }
    return new Cadence(frequency.rule(day), zone, start.atTime(time));
  }
}
