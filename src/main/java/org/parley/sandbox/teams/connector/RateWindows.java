package org.parley.sandbox.teams.connector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sliding windows of the platform, in platform time: machine time divided by the pace. A
 * refused request does not count.
 */
public final class RateWindows {

  private final Clock machine;
  private final Supplier<Double> pace;
  private final Map<String, ArrayDeque<Double>> taken = new HashMap<>();
  private Instant seen;
  private double platformSeconds;

  /** What is counted. */
  public enum Budget {
    /** Posts, edits and deletions in one conversation. */
    SEND,
    /** Opening one conversation. */
    CREATE,
    /** Reading the members or channels of one conversation. */
    READ,
    /** Everything in one tenant. */
    TENANT
  }

  /** So many requests in so many of the platform's seconds. */
  private record Window(int requests, int seconds) {}

  private static List<Window> windows(Budget budget) {
    return switch (budget) {
      case SEND, CREATE ->
          List.of(new Window(7, 1), new Window(8, 2), new Window(60, 30), new Window(1800, 3600));
      case READ ->
          List.of(
              new Window(14, 1), new Window(16, 2), new Window(120, 30), new Window(3600, 3600));
      case TENANT -> List.of(new Window(50, 1));
    };
  }

  public RateWindows(Clock machine, Supplier<Double> pace) {
    this.machine = machine;
    this.pace = pace;
    this.seen = machine.instant();
  }

  /** Counts a request, or says how long to wait in platform time. */
  public synchronized Optional<Duration> take(Budget budget, String key) {
    double now = now();
    var stamps = taken.computeIfAbsent(budget + " " + key, k -> new ArrayDeque<>());
    forget(stamps, budget, now);
    double wait = 0;
    for (var window : windows(budget)) {
      wait = Math.max(wait, wait(stamps, window, now));
    }
    if (wait > 0) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(wait * 1000)));
    }
    stamps.addLast(now);
    return Optional.empty();
  }

  private double now() {
    var instant = machine.instant();
    double real = Duration.between(seen, instant).toNanos() / 1e9;
    platformSeconds += Math.max(0, real) / pace.get();
    seen = instant;
    return platformSeconds;
  }

  private static void forget(ArrayDeque<Double> stamps, Budget budget, double now) {
    int longest = windows(budget).stream().mapToInt(Window::seconds).max().orElse(0);
    while (!stamps.isEmpty() && stamps.getFirst() + longest <= now) {
      stamps.removeFirst();
    }
  }

  /** Seconds until the window has room; 0 when it has. */
  private static double wait(ArrayDeque<Double> stamps, Window window, double now) {
    int counted = 0;
    var newestFirst = stamps.descendingIterator();
    while (newestFirst.hasNext()) {
      double end = newestFirst.next() + window.seconds();
      counted++;
      if (end <= now) {
        return 0;
      }
      if (counted == window.requests()) {
        return end - now;
      }
    }
    return 0;
  }
}
