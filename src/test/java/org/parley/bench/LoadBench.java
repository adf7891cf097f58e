package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Figures.Target;
import org.parley.running.OutsideWorld.Post;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * Twenty requests a second by three people at one table, on both platforms: the answers' times and
 * the memory of the process. What must be read in the linked channels is read there once.
 */
@Tag("load")
class LoadBench {
  private static final Figures FIGURES = new Figures("load");
  private static final double RATE = Double.parseDouble(System.getProperty("bench.rate", "20"));
  private static final Duration WARM_UP = Duration.ofSeconds(2L * Runs.SECONDS);
  private static final Duration ALL_SAID_WITHIN = Duration.ofSeconds(60);
  private static final Target COMFORTABLE = Target.atMost(0.92 * Container.MEBIBYTES);
  private static final long SEED = 20_261_126L;

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void twentyRequestsASecond(Database database) {
    double[] middle = new double[Runs.COUNT];
    double[] slowest = new double[Runs.COUNT];
    double[] resident = new double[Runs.COUNT];
    try (var rig = Rig.of(database)) {
      rig.parley().start();
      SharedTable.found(rig.world());
      var people = people(rig);
      try (var load = new OpenLoad(number -> people.get(number % people.size()).next())) {
        load.warmUp(RATE, WARM_UP);
        for (int run = 0; run < Runs.COUNT; run++) {
          var took = load.run(RATE, Duration.ofSeconds(Runs.SECONDS));
          middle[run] = took.getValueAtPercentile(50) / 1e3;
          slowest[run] = took.getValueAtPercentile(99) / 1e3;
          resident[run] = rig.parley().process().mebibytes("VmRSS");
        }
        load.close();
        assertThat(load.failures()).as("not acknowledged, or without effect").isEmpty();
        print(load);
      }
      double saidAfter = awaitEverythingSaid(rig, people);
      FIGURES.add("p50 at " + RATE + " requests a second", database, "ms", Target.none(), middle);
      FIGURES.add(
          "p99 at " + RATE + " requests a second", database, "ms", Target.atMost(500), slowest);
      FIGURES.add("until all was posted", database, "ms", Target.none(), saidAfter);
      FIGURES.add("memory under this load", database, "MiB", Target.none(), resident);
      FIGURES.add("most memory ever", database, "MiB", COMFORTABLE, most(rig));
      FIGURES.add(
          "the same, if the heap were full", database, "MiB", COMFORTABLE, most(rig) + room(rig));
    }
  }

  private static double most(Rig rig) {
    return rig.parley().process().mebibytes("VmHWM");
  }

  /** By how much the heap may still grow. */
  private static double room(Rig rig) {
    String heap = "area=\"heap\"";
    double committed = rig.parley().metric("jvm_memory_committed_bytes", heap);
    return (rig.parley().metric("jvm_memory_max_bytes", heap) - committed) / (1 << 20);
  }

  private static List<Busy> people(Rig rig) {
    var people = new ArrayList<Busy>();
    for (Seat seat : SharedTable.SEATS) {
      people.add(new Busy(rig.world(), seat, new Random(SEED + people.size())));
    }
    return people;
  }

  private static double awaitEverythingSaid(Rig rig, List<Busy> people) {
    long begun = System.nanoTime();
    var marks = people.stream().flatMap(it -> it.marks().stream()).toList();
    assertThat(marks).as("changes that are posted").isNotEmpty();
    for (Seat seat : SharedTable.SEATS) {
      Awaitility.await("everything in the channel of " + seat.name())
          .atMost(ALL_SAID_WITHIN)
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(() -> assertThat(notToldOnce(rig, seat, marks)).isEmpty());
    }
    System.out.printf("  %d changes, each posted once in every linked channel%n", marks.size());
    return (System.nanoTime() - begun) / 1e6;
  }

  /** The marks that everybody in a channel reads not at all, or more than once. */
  private static List<String> notToldOnce(Rig rig, Seat seat, List<String> marks) {
    var texts =
        rig.world().posts(seat, seat.channel()).stream()
            .filter(post -> post.isByBot() && !post.isOnlyForOne())
            .map(Post::whole)
            .toList();
    return marks.stream()
        .filter(mark -> texts.stream().filter(it -> it.contains(mark)).count() != 1)
        .toList();
  }

  private static void print(OpenLoad load) {
    load.byKind()
        .forEach(
            (kind, took) ->
                System.out.printf(
                    Locale.ROOT,
                    "  %-22s %5d  p50 %6.1f ms  p99 %7.1f ms%n",
                    kind,
                    took.getTotalCount(),
                    took.getValueAtPercentile(50) / 1e3,
                    took.getValueAtPercentile(99) / 1e3));
  }
}
