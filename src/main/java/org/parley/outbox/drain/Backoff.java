package org.parley.outbox.drain;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long after a failure a posting is tried again, and when it is given up. */
final class Backoff {
  /** Tries of a posting that the platform fails: spread over about half an hour. */
  static final int TRIES = 8;

  /** Tries of a posting that cannot even be shown. */
  static final int SHOWING_TRIES = 3;

  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Backoff() {}

  /** Three times longer each time, within a quarter more or less so that nobody comes in step. */
  static Duration after(int failedAttempts) {
    long millis = FIRST.toMillis();
    for (int i = 1; i < failedAttempts && millis < LONGEST.toMillis(); i++) {
      millis *= 3;
    }
    millis = Math.min(millis, LONGEST.toMillis());
    return Duration.ofMillis(
        millis + ThreadLocalRandom.current().nextLong(-millis / 4, millis / 4));
  }
}
