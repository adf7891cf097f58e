package org.parley.sandbox.teams.connector;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sliding windows of the platform, at the pace of the world: with pace 0.01 a window of 30
 * seconds lasts 0.3. A refused request does not count.
 */
public final class RateWindows {

  private final Clock clock;
  private final Supplier<Double> pace;
  private final Map<String, ArrayDeque<Long>> taken = new HashMap<>();

  /** What is counted. */
  public enum Budget {
    /** Posts, edits and deletions in one conversation. */
    SEND(new Window(7, 1), new Window(8, 2), new Window(60, 30), new Window(1800, 3600)),
    /** Opening one conversation. */
    CREATE(new Window(7, 1), new Window(8, 2), new Window(60, 30), new Window(1800, 3600)),
    /** Reading the members or channels of one conversation. */
    READ(new Window(14, 1), new Window(16, 2), new Window(120, 30), new Window(3600, 3600)),
    /** Everything in one tenant. */
    TENANT(new Window(50, 1));

    private final List<Window> windows;

    Budget(Window... windows) {
      this.windows = List.of(windows);
    }
  }

  /** So many requests in so many of the platform's seconds. */
  private record Window(int requests, int seconds) {}

  public RateWindows(Clock clock, Supplier<Double> pace) {
    this.clock = clock;
    this.pace = pace;
  }

  /** Counts a request, or says how long to wait in the platform's own time. */
  public synchronized Optional<Duration> take(Budget budget, String key) {
    long now = clock.millis();
    double stretch = pace.get();
    var stamps = taken.computeIfAbsent(budget + " " + key, k -> new ArrayDeque<>());
    forget(stamps, budget, now, stretch);
    double wait = 0;
    for (var window : budget.windows) {
      wait = Math.max(wait, wait(stamps, window, now, stretch));
    }
    if (wait > 0) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(wait / stretch)));
    }
    stamps.addLast(now);
    return Optional.empty();
  }

  private static void forget(ArrayDeque<Long> stamps, Budget budget, long now, double stretch) {
    long longest = budget.windows.stream().mapToLong(Window::seconds).max().orElse(0) * 1000;
    while (!stamps.isEmpty() && stamps.peekFirst() + longest * stretch <= now) {
      stamps.removeFirst();
    }
  }

  /** Real milliseconds until the window has room; 0 when it has. */
  private static double wait(ArrayDeque<Long> stamps, Window window, long now, double stretch) {
    double length = window.seconds() * 1000 * stretch;
    int counted = 0;
    var newestFirst = stamps.descendingIterator();
    while (newestFirst.hasNext()) {
      long stamp = newestFirst.next();
      if (stamp + length <= now) {
        return 0;
      }
      counted++;
      if (counted == window.requests()) {
        return stamp + length - now;
      }
    }
    return 0;
  }
}
