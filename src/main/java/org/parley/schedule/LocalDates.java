package org.parley.schedule;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The dates of a rule on a calendar without zones. */
final class LocalDates implements Iterator<LocalDateTime> {
  private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY);
  // By name: touching Part before RecurrenceRule breaks lib-recur 0.17.1's static initialisers.
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "FREQ",
          "INTERVAL",
          "BYDAY",
          "BYMONTHDAY",
          "BYMONTH",
          "BYSETPOS",
          "WKST",
          "COUNT",
          "UNTIL");
  private static final int LONGEST = 300;

  private final RecurrenceRuleIterator dates;

  private LocalDates(RecurrenceRuleIterator dates) {
    this.dates = dates;
  }

  /** Dates from about {@code from} on, in order. */
  static LocalDates of(String rule, LocalDateTime start, LocalDateTime from) {
    RecurrenceRuleIterator dates = parse(rule).iterator(floating(start));
    if (from.isAfter(start)) {
      dates.fastForward(from.toInstant(ZoneOffset.UTC).toEpochMilli());
    }
    return new LocalDates(dates);
  }

  /** The rule in one spelling, once it is known to be a cadence. */
  static String checked(String rule, LocalDateTime start) {
    RecurrenceRule parsed = parse(rule);
    require(FREQUENCIES.contains(parsed.getFreq()), "must be daily, weekly or monthly", rule);
    for (Part part : Part.values()) {
      require(
          !parsed.hasPart(part) || UNDERSTOOD.contains(part.name()),
          "must not have " + part.name(),
          rule);
    }
    int longest = parsed.getFreq() == Freq.DAILY ? 366 : parsed.getFreq() == Freq.WEEKLY ? 53 : 12;
    require(parsed.getInterval() <= longest, "must come round within about a year", rule);
    require(
        parsed.getUntil() == null
            || (parsed.getUntil().isFloating() && !parsed.getUntil().isAllDay()),
        "must end at a local date and time",
        rule);
    try {
      require(of(rule, start, start).hasNext(), "never happens", rule);
    } catch (IllegalArgumentException tooManyFiltered) {
      throw refused("never happens", rule);
    }
    return parsed.toString();
  }

  @Override
  public boolean hasNext() {
    return dates.hasNext();
  }

  @Override
  public LocalDateTime next() {
    DateTime next = dates.nextDateTime();
    return LocalDateTime.of(
        next.getYear(),
        next.getMonth() + 1,
        next.getDayOfMonth(),
        next.getHours(),
        next.getMinutes());
  }

  private static RecurrenceRule parse(String rule) {
    require(rule.length() <= LONGEST, "is too long", "");
    try {
      return new RecurrenceRule(
          rule.toUpperCase(Locale.ROOT), RecurrenceRule.RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException notOne) {
      throw refused("is not an RRULE", rule);
    }
  }

  // The library counts months from zero.
  private static DateTime floating(LocalDateTime local) {
    return new DateTime(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        0);
  }

  private static void require(boolean holds, String what, String rule) {
    if (!holds) {
      throw refused(what, rule);
    }
  }

  private static IllegalArgumentException refused(String what, String rule) {
    return new IllegalArgumentException("cadence " + what + ": " + rule);
  }
}
