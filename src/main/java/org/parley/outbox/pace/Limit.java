package org.parley.outbox.pace;

import java.time.Duration;

/**
 * At most {@code burst} at once, and one more each time {@code every} has passed. In any window
 * {@code w} that is {@code burst + w / every}.
 */
record Limit(int burst, Duration every) {

  /** The next moment, given until when the limit is spent (both in milliseconds). */
  long earliest(long spentUntil, double factor) {
    return spentUntil - Math.round((burst - 1) * every.toMillis() * factor);
  }

  /** Until when it is spent after one more at this moment. */
  long taken(long spentUntil, long at, double factor) {
    return Math.max(spentUntil, at) + Math.max(1, Math.round(every.toMillis() * factor));
  }
}
