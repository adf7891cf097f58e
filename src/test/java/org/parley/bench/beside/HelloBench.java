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
import org.parley.running.Seat;

/**
 * Parley beside a Bolt app that says hello on the same server with the same extensions: how many
 * commands a second eight impatient people get answered. By turns, in one run.
 */
@Tag("hello")
class HelloBench {
  private static final Figures FIGURES = new Figures("hello");

  /** So quick that the platforms' pace is never waited for. */
  static final double QUICK = 0.001;

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void besideABareHello(Database database) {
    try (var rig = Rig.of(database, QUICK);
        var hello = HelloApp.beside(rig)) {
      rig.parley().start();
      hello.start();
      throughput(
          database,
          Pledges.atATable(rig),
          Asked.at(hello, () -> SlackBodies.command(Seat.ANA, "status"), "Hello"),
          rig);
    }
  }

  private static void throughput(Database database, Pledges pledges, Asked hellos, Rig rig) {
    double[] bare = new double[Runs.COUNT];
    double[] read = new double[Runs.COUNT];
    double[] change = new double[Runs.COUNT];
    double[] posted = new double[Runs.COUNT];
    double[] readRatio = new double[Runs.COUNT];
    double[] changeRatio = new double[Runs.COUNT];
    Asked status =
        Asked.at(rig.parley(), () -> SlackBodies.command(Seat.ANA, "status"), "Clean Harbour");
    Asked promises = pledges.asked(rig.parley());
    Impatient.perSecond(hellos);
    Impatient.perSecond(status);
    Impatient.perSecond(promises);
    pledges.allAreSaid();
    for (int run = 0; run < Runs.COUNT; run++) {
      bare[run] = Impatient.perSecond(hellos);
      read[run] = Impatient.perSecond(status);
      int before = pledges.posts();
      long begun = System.nanoTime();
      change[run] = Impatient.perSecond(promises);
      pledges.allAreSaid();
      posted[run] = (pledges.posts() - before) / ((System.nanoTime() - begun) / 1e9);
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
}
