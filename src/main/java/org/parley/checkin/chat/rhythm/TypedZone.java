package org.parley.checkin.chat.rhythm;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A zone as people type it: {@code Europe/Berlin}, {@code europe/berlin}, {@code berlin}. */
final class TypedZone {
  private static final List<String> ALL =
      ZoneId.getAvailableZoneIds().stream()
          .filter(it -> !it.startsWith("SystemV/") && !it.startsWith("Etc/"))
          .sorted()
          .toList();

  private TypedZone() {}

  /** Empty also for a city that two regions have. */
  static Optional<ZoneId> of(String typed) {
    var wanted = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return exactly(wanted).or(() -> city(wanted)).map(ZoneId::of);
  }

  private static Optional<String> exactly(String wanted) {
    return ALL.stream().filter(it -> it.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
  }

  private static Optional<String> city(String wanted) {
    var found =
        ALL.stream().filter(it -> it.toLowerCase(Locale.ROOT).endsWith("/" + wanted)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
