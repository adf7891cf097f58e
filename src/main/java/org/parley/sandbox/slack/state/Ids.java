package org.parley.sandbox.slack.state;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** New ids, and timestamps that are ids too. */
public final class Ids {

  private long lastMicros;

  Ids() {}

  /** An id with a letter in front, such as {@code V3F9A0C21B7}. */
  public static String of(String prefix) {
    return prefix
        + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
  }

  /** A long random one that cannot be guessed. */
  public static String secret() {
    return UUID.randomUUID().toString() + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A message's ts: later than every one before, even within a microsecond. */
  String ts(Instant now) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    lastMicros = Math.max(micros, lastMicros + 1);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  /** Goes on after {@code ts}. */
  void after(String ts) {
    lastMicros = Math.max(lastMicros, Long.parseLong(ts.replace(".", "")));
  }
}
