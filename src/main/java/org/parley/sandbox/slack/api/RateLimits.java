package org.parley.sandbox.slack.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How often one may call, in platform time: machine time divided by the pace. So many calls in any
 * 60 seconds; for posts to one channel a bucket of 3 that gains one a second.
 */
final class RateLimits {

  private static final double BURST = 3;
  private static final double MINUTE = 60;

  private record Bucket(double tokens, double at) {}

  private final Clock machine;
  private final Supplier<Double> pace;
  private final Map<String, Deque<Double>> windows = new HashMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();
  private Instant seen;
  private double platformSeconds;

  RateLimits(Clock machine, Supplier<Double> pace) {
    this.machine = machine;
    this.pace = pace;
    this.seen = machine.instant();
  }

  /** Takes one call of {@code perMinute}; answers 0, or the platform seconds to wait. */
  synchronized int window(String key, int perMinute) {
    double now = now();
    Deque<Double> calls = windows.computeIfAbsent(key, any -> new ArrayDeque<>());
    while (!calls.isEmpty() && calls.getFirst() <= now - MINUTE) {
      calls.removeFirst();
    }
    if (calls.size() >= perMinute) {
      return seconds(calls.getFirst() + MINUTE - now);
    }
    calls.addLast(now);
    return 0;
  }

  /** Takes one post to a channel; answers 0, or the platform seconds to wait. */
  synchronized int channel(String key) {
    double now = now();
    Bucket bucket = buckets.getOrDefault(key, new Bucket(BURST, now));
    double tokens = Math.min(BURST, bucket.tokens() + now - bucket.at());
    if (tokens < 1) {
      buckets.put(key, new Bucket(tokens, now));
      return seconds(1 - tokens);
    }
    buckets.put(key, new Bucket(tokens - 1, now));
    return 0;
  }

  private double now() {
    Instant instant = machine.instant();
    double real = Duration.between(seen, instant).toNanos() / 1e9;
    platformSeconds += Math.max(0, real) / pace.get();
    seen = instant;
    return platformSeconds;
  }

  private static int seconds(double wait) {
    return Math.max(1, (int) Math.ceil(wait));
  }
}
