package org.parley.checkin.chat.rhythm;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of day as people type it: {@code 9}, {@code 9:30}, {@code 09.30}, {@code 9:30pm}. */
final class TypedTime {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,2})(?:[:.h]([0-9]{2}))?\\s*(am|pm)?");

  private TypedTime() {}

  static Optional<LocalTime> of(String typed) {
    var shape = SHAPE.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!shape.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(shape.group(1));
    int minute = shape.group(2) == null ? 0 : Integer.parseInt(shape.group(2));
    if (minute > 59) {
      return Optional.empty();
    }
    return hour(hour, shape.group(3) == null ? "" : shape.group(3))
        .map(it -> LocalTime.of(it, minute));
  }

  private static Optional<Integer> hour(int typed, String half) {
    if (half.isEmpty()) {
      return typed < 24 ? Optional.of(typed) : Optional.empty();
    }
    if (typed < 1 || typed > 12) {
      return Optional.empty();
    }
    return Optional.of(typed % 12 + (half.equals("pm") ? 12 : 0));
  }
}
