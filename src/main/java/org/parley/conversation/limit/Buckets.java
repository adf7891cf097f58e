package org.parley.conversation.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each key: so many at once, and so many a second from then on. Keeps the newest
 * {@value #KEPT} keys only, so that strangers cannot fill the memory.
 */
public final class Buckets {
  static final int KEPT = 20_000;
  private static final double NANOS = 1e9;

  private final double most;
  private final double perNano;
  private final LongSupplier nanos;
  private final Map<String, Level> levels =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
          return size() > KEPT;
        }
      };

  private record Level(double tokens, long at) {}

  public Buckets(double most, double perSecond) {
    this(most, perSecond, System::nanoTime);
  }

  public Buckets(double most, double perSecond, LongSupplier nanos) {
    this.most = most;
    this.perNano = perSecond / NANOS;
    this.nanos = nanos;
  }

  /** Takes one; false when there is none left. */
  public synchronized boolean take(String key) {
    var now = level(key);
    if (now.tokens() < 1) {
      levels.put(key, now);
      return false;
    }
    levels.put(key, new Level(now.tokens() - 1, now.at()));
    return true;
  }

  /** Whether there is none left just now; takes nothing. */
  public synchronized boolean isEmpty(String key) {
    return level(key).tokens() < 1;
  }

  private Level level(String key) {
    long now = nanos.getAsLong();
    var before = levels.get(key);
    return before == null
        ? new Level(most, now)
        : new Level(Math.min(most, before.tokens() + (now - before.at()) * perNano), now);
  }
}
