package org.parley.bench.beside;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.Runs;
import org.parley.bench.SlackBodies;
import org.parley.bench.beside.Impatient.Asked;
import org.parley.running.RunningParley;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * How long Parley takes to start, and its memory once eight people have kept it busy, beside the
 * bare hello. By turns; only one of the two runs at a time.
 */
@Tag("start")
class StartBench {
  private static final Figures FIGURES = new Figures("start");

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void besideABareHello(Database database) {
    var bare = new Sides();
    var own = new Sides();
    try (var rig = Rig.of(database, HelloBench.QUICK);
        var hello = HelloApp.beside(rig)) {
      rig.parley().start();
      SharedTable.found(rig.world());
      rig.parley().close();
      for (int run = 0; run < Runs.COUNT; run++) {
        bare.take(run, hello, "Hello");
        own.take(run, rig.parley(), "Clean Harbour");
      }
    }
    var slowest = Target.atMost(1.5);
    FIGURES.add("start of hello until ready", database, "ms", Target.none(), bare.start);
    FIGURES.add("start until ready", database, "ms", Target.none(), own.start);
    FIGURES.add("the same, times hello", database, "x", slowest, ratios(own.start, bare.start));
    FIGURES.add("memory of hello after warm-up", database, "MiB", Target.none(), bare.memory);
    FIGURES.add("memory after warm-up", database, "MiB", Target.none(), own.memory);
    FIGURES.add(
        "the same memory, times hello",
        database,
        "x",
        Target.atMost(1.6),
        ratios(own.memory, bare.memory));
  }

  /** What was found of one of the two. */
  private static final class Sides {
    private final double[] start = new double[Runs.COUNT];
    private final double[] memory = new double[Runs.COUNT];

    void take(int run, RunningParley app, String answer) {
      start[run] = app.start().toMillis();
      Impatient.perSecond(Asked.at(app, () -> SlackBodies.command(Seat.ANA, "status"), answer));
      memory[run] = app.process().mebibytes("VmRSS");
      app.close();
    }
  }

  private static double[] ratios(double[] over, double[] under) {
    double[] ratios = new double[over.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = over[i] / under[i];
    }
    return ratios;
  }
}
