package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Figures.Target;
import org.parley.running.Hands;
import org.parley.running.OutsideWorld.Outcome;
import org.parley.running.RunningParley;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * Parley beside a Bolt app that says hello on the same server with the same extensions: start,
 * memory, and how many commands a second eight impatient people get answered. By turns, in one run.
 */
@Tag("hello")
class HelloBench {
  private static final Figures FIGURES = new Figures("hello");
  private static final String SECRET = "practice-signing-secret";
  private static final String MARK = "pledge-";
  private static final int PEOPLE = 8;

  /** So quick that the platforms' pace is never waited for. */
  private static final double QUICK = 0.001;

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel(Seat.ANA, Seat.ANA.channel()),
          new Channel(Seat.FAY, Seat.FAY.channel()),
          new Channel(Seat.PAULA, Seat.PAULA.channel()),
          new Channel(Seat.ANA, "C0HBGENERAL"),
          new Channel(Seat.FAY, "C0SHGENERAL"));
  private static final Duration SPAN = Duration.ofSeconds(Math.max(2, Runs.SECONDS / 4));

  private final AtomicInteger promised = new AtomicInteger();

  /** A linked channel, and somebody who reads there. */
  private record Channel(Seat reader, String id) {}

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void besideABareHello(Database database) {
    try (var rig = Rig.of(database, QUICK);
        var hello = hello(rig)) {
      rig.parley().start();
      var table = SharedTable.found(rig.world());
      starts(database, rig.parley(), hello);
      link(table.ana(), "C0HBGENERAL");
      link(table.fay(), "C0SHGENERAL");
      table.fay().closeDialogs();
      throughput(database, rig, hello);
      FIGURES.add(
          "memory, times that of hello",
          database,
          "x",
          Target.atMost(1.6),
          resident(rig.parley()) / resident(hello));
    }
  }

  private static void link(Hands hands, String channel) {
    hands.simply("ADD_BOT", channel);
    var outcome = hands.type(channel, "/partnership partners link");
    assertThat(outcome.isAcknowledged()).as("%s", outcome).isTrue();
  }

  private static void starts(Database database, RunningParley parley, RunningParley hello) {
    double[] own = new double[Runs.COUNT];
    double[] ratio = new double[Runs.COUNT];
    hello.start();
    for (int run = 0; run < Runs.COUNT; run++) {
      parley.close();
      hello.close();
      double bare = hello.start().toMillis();
      own[run] = parley.start().toMillis();
      ratio[run] = own[run] / bare;
    }
    FIGURES.add("start until ready", database, "ms", Target.none(), own);
    FIGURES.add("the same, times that of hello", database, "x", Target.atMost(1.5), ratio);
  }

  private void throughput(Database database, Rig rig, RunningParley hello) {
    double[] bare = new double[Runs.COUNT];
    double[] read = new double[Runs.COUNT];
    double[] change = new double[Runs.COUNT];
    double[] posted = new double[Runs.COUNT];
    double[] readRatio = new double[Runs.COUNT];
    double[] changeRatio = new double[Runs.COUNT];
    Asked hellos = asked(hello, () -> SlackBodies.command(Seat.ANA, "status"), "Hello");
    Asked status =
        asked(rig.parley(), () -> SlackBodies.command(Seat.ANA, "status"), "Clean Harbour");
    Asked promises = promises(rig);
    for (Asked each : List.of(hellos, status, promises)) {
      perSecond(each);
      everyPromiseIsSaid(rig);
    }
    for (int run = 0; run < Runs.COUNT; run++) {
      bare[run] = perSecond(hellos);
      read[run] = perSecond(status);
      int before = promised.get();
      long begun = System.nanoTime();
      change[run] = perSecond(promises);
      everyPromiseIsSaid(rig);
      double seconds = (System.nanoTime() - begun) / 1e9;
      posted[run] = (promised.get() - before) * CHANNELS.size() / seconds;
      readRatio[run] = read[run] / bare[run];
      changeRatio[run] = change[run] / bare[run];
    }
    var least = Target.atLeast(database == Database.H2 ? 0.35 : 0.25);
    FIGURES.add("hellos", database, "/s", Target.none(), bare);
    FIGURES.add("status", database, "/s", Target.none(), read);
    FIGURES.add("status, times hello", database, "x", Target.none(), readRatio);
    FIGURES.add("promises, posted in 5 channels", database, "/s", Target.none(), change);
    FIGURES.add("posts, until the last was seen", database, "/s", Target.none(), posted);
    FIGURES.add("promises, times hello", database, "x", least, changeRatio);
  }

  /** What eight people ask again as soon as there is an answer. */
  private record Asked(SlackCaller caller, Supplier<String> body, String expected) {}

  private static Asked asked(RunningParley app, Supplier<String> body, String expected) {
    return new Asked(new SlackCaller(app.at("/slack/events"), SECRET), body, expected);
  }

  private Asked promises(Rig rig) {
    JsonNode dialog = Acts.opened(rig.world(), Seat.FAY, "promise");
    return asked(
        rig.parley(),
        () -> SlackBodies.submission(Seat.FAY, dialog, MARK + promised.incrementAndGet()),
        "response_action");
  }

  /** Waits until every promise stands in every linked channel, once. */
  private void everyPromiseIsSaid(Rig rig) {
    int made = promised.get();
    for (var channel : CHANNELS) {
      Awaitility.await("%d promises in %s".formatted(made, channel.id()))
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> said(rig, channel), count -> count >= made);
      assertThat(said(rig, channel)).as("promises in %s", channel.id()).isEqualTo(made);
    }
  }

  private static long said(Rig rig, Channel channel) {
    return rig.world().posts(channel.reader(), channel.id()).stream()
        .filter(post -> post.isByBot() && !post.isOnlyForOne() && post.whole().contains(MARK))
        .count();
  }

  /** Each person asks again as soon as there is an answer. */
  private static double perSecond(Asked asked) {
    long begun = System.nanoTime();
    long end = begun + SPAN.toNanos();
    var answered = new AtomicInteger();
    var failed = new AtomicReference<Outcome>();
    Runnable person =
        () -> {
          while (System.nanoTime() < end && failed.get() == null) {
            var outcome = asked.caller().send(asked.body().get(), asked.expected());
            if (outcome.isAcknowledged()) {
              answered.incrementAndGet();
            } else {
              failed.set(outcome);
            }
          }
        };
    var people = Stream.generate(() -> new Thread(person)).limit(PEOPLE).toList();
    people.forEach(Thread::start);
    people.forEach(HelloBench::join);
    assertThat(failed.get()).as("not answered as it should be").isNull();
    return answered.get() / ((System.nanoTime() - begun) / 1e9);
  }

  private static RunningParley hello(Rig rig) {
    return new RunningParley(
        new RunningParley.Setup(
            HelloApp.build(),
            Path.of("target", "bench", "hello-" + Instant.now().toEpochMilli()),
            RunningParley.freePort(),
            Container.options(),
            Map.of()),
        rig.world());
  }

  private static double resident(RunningParley app) {
    return app.process().mebibytes("VmRSS");
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
