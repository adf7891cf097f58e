package org.parley.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Requests that come at fixed instants whether or not earlier ones are answered. A latency counts
 * from the instant at which its request was due, so that a server that stalls is not given time to
 * recover (https://github.com/HdrHistogram/HdrHistogram#corrected-vs-raw-value-recording-calls).
 */
public final class OpenLoad implements AutoCloseable {
  private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);

  private final ExecutorService people = Executors.newCachedThreadPool();
  private final IntFunction<Sent> requests;
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Histogram> byKind = Collections.synchronizedMap(new TreeMap<>());
  private int fired;

  /**
   * @param requests what is sent as the n-th request
   */
  public OpenLoad(IntFunction<Sent> requests) {
    this.requests = requests;
  }

  /** The same, of which only the failures count. */
  public void warmUp(double perSecond, Duration span) {
    run(perSecond, span);
    byKind.clear();
  }

  /** Sends at a rate for a while, and waits until all is answered; how long each took, in µs. */
  public Histogram run(double perSecond, Duration span) {
    var all = histogram();
    long begun = System.nanoTime();
    int count = (int) Math.round(perSecond * span.toMillis() / 1e3);
    var under = new CountDownLatch(count);
    for (int n = 0; n < count; n++) {
      long due = begun + Math.round(n * 1e9 / perSecond);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int number = fired++;
      people.execute(() -> send(number, due, all, under));
    }
    await(under);
    return all;
  }

  private void send(int number, long due, Histogram all, CountDownLatch under) {
    var request = requests.apply(number);
    try {
      var outcome = request.send().get();
      long micros = Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1000);
      all.recordValue(micros);
      byKind.computeIfAbsent(request.kind(), any -> histogram()).recordValue(micros);
      under.countDown();
      if (outcome.isAcknowledged()) {
        request.after().run();
      } else {
        failures.add(request.kind() + ": " + outcome);
      }
    } catch (RuntimeException failure) {
      failures.add(request.kind() + ": " + failure);
      under.countDown();
    }
  }

  /** Everything that was not acknowledged, or had no effect that a person sees. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  /** How long each kind took since the warm-up, in µs. */
  public Map<String, Histogram> byKind() {
    return new TreeMap<>(byKind);
  }

  @Override
  public void close() {
    people.shutdown();
    try {
      if (!people.awaitTermination(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("people are still waiting for a form");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void await(CountDownLatch under) {
    try {
      if (!under.await(120, TimeUnit.SECONDS)) {
        throw new IllegalStateException("requests are still under way");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static Histogram histogram() {
    return new SynchronizedHistogram(LONGEST_MICROS, 3);
  }
}
