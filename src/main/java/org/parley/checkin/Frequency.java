package org.parley.checkin;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How often a table checks in, as people choose it. */
public enum Frequency {
  DAILY("FREQ=DAILY"),
  /** Monday to Friday. */
  WEEKDAYS("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
  WEEKLY("FREQ=WEEKLY;BYDAY="),
  /** Every second week. */
  FORTNIGHTLY("FREQ=WEEKLY;INTERVAL=2;BYDAY="),
  /** On the first such day of each month. */
  MONTHLY("FREQ=MONTHLY;BYDAY=1");

  private final String rule;

  Frequency(String rule) {
    this.rule = rule;
  }

  /** Whether people choose a day of the week with it. */
  public boolean hasDay() {
    return this != DAILY && this != WEEKDAYS;
  }

  /** The RFC 5545 rule; the day counts only where {@link #hasDay}. */
  String rule(DayOfWeek day) {
    return hasDay() ? rule + code(day) : rule;
  }

  /** What a rule that {@link #rule} wrote says, in whatever order its parts stand now. */
  static Optional<Chosen> read(String rule) {
    var parts = parts(rule);
    return Arrays.stream(values())
        .flatMap(it -> days(it).stream().map(day -> new Chosen(it, day)))
        .filter(it -> parts(it.frequency().rule(it.day())).equals(parts))
        .findFirst();
  }

  private static List<DayOfWeek> days(Frequency frequency) {
    return frequency.hasDay() ? List.of(DayOfWeek.values()) : List.of(DayOfWeek.MONDAY);
  }

  private static Set<String> parts(String rule) {
    var parts = new HashSet<>(List.of(rule.toUpperCase(Locale.ROOT).split(";")));
    parts.remove("INTERVAL=1");
    return parts;
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  /** A frequency with its day; Monday where no day is chosen. */
  record Chosen(Frequency frequency, DayOfWeek day) {}
}
