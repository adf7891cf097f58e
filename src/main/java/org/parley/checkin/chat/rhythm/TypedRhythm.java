package org.parley.checkin.chat.rhythm;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.checkin.Frequency;

/**
 * What was typed after {@code checkin}, in any order: a rhythm, a day, a time, a zone.
 *
 * @param zone as typed; perhaps none there is
 * @param unknown words that mean nothing here
 */
record TypedRhythm(
    Optional<Frequency> frequency,
    Optional<DayOfWeek> day,
    Optional<LocalTime> time,
    Optional<String> zone,
    List<String> unknown) {
  private static final Map<String, Frequency> FREQUENCIES =
      Map.of(
          "daily", Frequency.DAILY,
          "weekdays", Frequency.WEEKDAYS,
          "weekly", Frequency.WEEKLY,
          "fortnightly", Frequency.FORTNIGHTLY,
          "biweekly", Frequency.FORTNIGHTLY,
          "monthly", Frequency.MONTHLY);
  private static final Set<String> FILLING =
      Set.of("set", "every", "each", "on", "at", "in", "o'clock");

  TypedRhythm {
    unknown = List.copyOf(unknown);
  }

  static TypedRhythm of(String typed) {
    var reader = new Reader();
    Arrays.stream(typed.strip().split("[\\s,;]+"))
        .filter(it -> !it.isEmpty())
        .forEach(reader::read);
    return reader.read();
  }

  /** Whether anything of it is about a rhythm. */
  boolean saysSomething() {
    return frequency.isPresent() || day.isPresent() || time.isPresent() || zone.isPresent();
  }

  private static Optional<DayOfWeek> day(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            it -> {
              var name = it.name().toLowerCase(Locale.ROOT);
              return word.equals(name)
                  || word.equals(name + "s")
                  || (word.length() >= 3 && word.length() <= 5 && name.startsWith(word));
            })
        .findFirst();
  }

  /** Takes one word after the other; the first of a kind counts. */
  private static final class Reader {
    private @Nullable Frequency frequency;
    private @Nullable DayOfWeek day;
    private @Nullable LocalTime time;
    private @Nullable String zone;
    private final List<String> unknown = new ArrayList<>();

    void read(String typed) {
      var word = typed.toLowerCase(Locale.ROOT);
      if (FREQUENCIES.containsKey(word) && frequency == null) {
        frequency = FREQUENCIES.get(word);
      } else if (day(word).isPresent() && day == null) {
        day = day(word).get();
      } else if (TypedTime.of(word).isPresent() && time == null) {
        time = TypedTime.of(word).get();
      } else if (isZone(word) && zone == null) {
        zone = TypedZone.of(word).map(ZoneId::getId).orElse(typed);
      } else if (!FILLING.contains(word)) {
        unknown.add(typed);
      }
    }

    private static boolean isZone(String word) {
      return word.indexOf('/') > 0 || TypedZone.of(word).isPresent();
    }

    TypedRhythm read() {
      return new TypedRhythm(
          Optional.ofNullable(frequency),
          Optional.ofNullable(day),
          Optional.ofNullable(time),
          Optional.ofNullable(zone),
          unknown);
    }
  }
}
