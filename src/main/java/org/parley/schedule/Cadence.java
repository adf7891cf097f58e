package org.parley.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;

/**
 * When something comes round again: at most once a day, at a time of day people chose, in their
 * zone.
 *
 * <p>Dates are worked out on the local calendar and only then placed in time, so that no date is
 * lost where summer time begins: a time that does not exist that day is moved forward by the gap, a
 * time that exists twice is taken once, the earlier one. Two dates that fall on one instant (a
 * country that skipped a day) count as one.
 *
 * <p>Keep rule, zone, start and the last nominal date handled; instants are worked out anew,
 * because countries change their clocks.
 *
 * @param rule RFC 5545 RRULE: FREQ of DAILY, WEEKLY or MONTHLY with INTERVAL, BYDAY, BYMONTHDAY,
 *     BYMONTH, BYSETPOS, WKST, COUNT or UNTIL (a local date-time)
 * @param start local date and time from which the rule counts; its time of day is that of every
 *     date, to the minute; it is itself a date only where it matches the rule
 */
public record Cadence(String rule, ZoneId zone, LocalDateTime start) {

  /**
   * @throws IllegalArgumentException for a rule that is not understood, or that is more frequent or
   *     rarer than described
   */
  public Cadence {
    if (!start.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("a cadence starts at a full minute");
    }
    rule = LocalDates.checked(rule, start);
  }

  /** The first date whose nominal time is later. Empty when the cadence has ended. */
  public Optional<Occurrence> nextAfter(LocalDateTime nominal) {
    return after(nominal, at(nominal).isBefore(at(start)) ? Instant.MIN : at(nominal));
  }

  /** The first date that comes after this moment. Empty when the cadence has ended. */
  public Optional<Occurrence> firstAfter(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
    // A date shifted out of a gap may still lie ahead although its nominal time has passed.
    return after(local.minusDays(2), moment);
  }

  /** The newest date at or before this moment. Empty before the first. */
  public Optional<Occurrence> newestAt(Instant moment) {
    return newest(start.minusDays(1), moment);
  }

  /**
   * What a handler has to do now, however late it runs: one round for the newest date that came,
   * and when to run again. After three days of downtime a daily cadence yields one round; asked
   * again, none.
   *
   * @param handled the nominal date of the newest round that was opened, or any local time before
   *     the first that is wanted
   */
  public CatchUp catchUp(LocalDateTime handled, Instant now) {
    return new CatchUp(newest(handled, now), firstAfter(now));
  }

  private Optional<Occurrence> newest(LocalDateTime after, Instant moment) {
    // No cadence is rarer than once in fourteen months that have its date, so two years are enough;
    // a rule that is (the 29th of February) is looked for from its start.
    Optional<Occurrence> recent =
        newestBetween(later(after, LocalDateTime.ofInstant(moment, zone).minusYears(2)), moment);
    return recent.isPresent() ? recent : newestBetween(after, moment);
  }

  private Optional<Occurrence> newestBetween(LocalDateTime after, Instant moment) {
    Iterator<LocalDateTime> dates = LocalDates.of(rule, start, after);
    Optional<Occurrence> found = Optional.empty();
    while (dates.hasNext()) {
      LocalDateTime date = dates.next();
      Instant instant = at(date);
      if (instant.isAfter(moment)) {
        break;
      }
      if (date.isAfter(after)
          && found.map(Occurrence::instant).orElse(at(after)).isBefore(instant)) {
        found = Optional.of(new Occurrence(date, instant));
      }
    }
    return found;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Occurrence> after(LocalDateTime nominal, Instant moment) {
    Iterator<LocalDateTime> dates = LocalDates.of(rule, start, nominal);
    while (dates.hasNext()) {
      LocalDateTime date = dates.next();
      Instant instant = at(date);
      if (date.isAfter(nominal) && instant.isAfter(moment)) {
        return Optional.of(new Occurrence(date, instant));
      }
    }
    return Optional.empty();
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
