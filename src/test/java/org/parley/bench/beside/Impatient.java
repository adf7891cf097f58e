package org.parley.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.parley.bench.Runs;
import org.parley.bench.Sent;
import org.parley.bench.SlackCaller;
import org.parley.running.OutsideWorld.Outcome;
import org.parley.running.RunningParley;

/** Eight people, each of whom asks again as soon as there is an answer. */
final class Impatient {
  private static final String SECRET = "practice-signing-secret";
  private static final int PEOPLE = 8;
  static final Duration SPAN = Duration.ofSeconds(Math.max(2, Runs.SECONDS / 5));

  private Impatient() {}

  /** What they ask, at one door, and what must be in the answer. */
  record Asked(SlackCaller caller, Supplier<String> body, String expected) {
    static Asked at(RunningParley app, Supplier<String> body, String expected) {
      URI door = app.at("/slack/events");
      return new Asked(new SlackCaller(door, SECRET), body, expected);
    }

    Outcome once() {
      return caller.send(body.get(), expected);
    }

    /** The same, ready to be sent at its moment. */
    Sent sent() {
      return new Sent(expected, this::once, () -> {});
    }
  }

  /** How many answers a second they get; at several doors by turns. */
  static double perSecond(Asked... doors) {
    long begun = System.nanoTime();
    long end = begun + SPAN.toNanos();
    var answered = new AtomicInteger();
    var failed = new AtomicReference<Outcome>();
    List<Thread> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      var door = doors[person % doors.length];
      people.add(
          new Thread(
              () -> {
                while (System.nanoTime() < end && failed.get() == null) {
                  var outcome = door.once();
                  if (outcome.isAcknowledged()) {
                    answered.incrementAndGet();
                  } else {
                    failed.set(outcome);
                  }
                }
              }));
    }
    people.forEach(Thread::start);
    people.forEach(Impatient::join);
    assertThat(failed.get()).as("not answered as it should be").isNull();
    return answered.get() / ((System.nanoTime() - begun) / 1e9);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
