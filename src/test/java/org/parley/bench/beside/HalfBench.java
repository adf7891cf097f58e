package org.parley.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.OpenLoad;
import org.parley.bench.Rig;
import org.parley.bench.Runs;
import org.parley.bench.SlackBodies;
import org.parley.bench.beside.Impatient.Asked;
import org.parley.running.Seat;

/**
 * How long the slowest hundredth waits where requests come at half the rate that eight impatient
 * people reached the moment before: a promise posted in five channels beside a hello, each at half
 * of its own peak.
 */
@Tag("half")
class HalfBench {
  private static final Figures FIGURES = new Figures("half");

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void atHalfOfItsOwnPeak(Database database) {
    double[] bare = new double[Runs.FEW];
    double[] own = new double[Runs.FEW];
    double[] rate = new double[Runs.FEW];
    double[] ratio = new double[Runs.FEW];
    try (var rig = Rig.of(database, HelloBench.QUICK);
        var hello = HelloApp.beside(rig)) {
      rig.parley().start();
      hello.start();
      var pledges = Pledges.atATable(rig);
      var hellos = Asked.at(hello, () -> SlackBodies.command(Seat.ANA, "status"), "Hello");
      var promises = pledges.asked(rig.parley());
      Impatient.perSecond(hellos);
      Impatient.perSecond(promises);
      pledges.allAreSaid();
      for (int run = 0; run < Runs.FEW; run++) {
        bare[run] = slowest(hellos, Impatient.perSecond(hellos) / 2);
        rate[run] = Impatient.perSecond(promises) / 2;
        pledges.allAreSaid();
        own[run] = slowest(promises, rate[run]);
        pledges.allAreSaid();
        ratio[run] = own[run] / bare[run];
      }
    }
    FIGURES.add("half of the peak, promises", database, "/s", Target.none(), rate);
    FIGURES.add("p99 of a hello at half of its peak", database, "ms", Target.none(), bare);
    FIGURES.add("p99 of a promise at half of its peak", database, "ms", Target.atMost(300), own);
    FIGURES.add("the same, times hello", database, "x", Target.atMost(5), ratio);
  }

  /** The 99th percentile, in ms. */
  private static double slowest(Asked asked, double perSecond) {
    try (var load = new OpenLoad(any -> asked.sent())) {
      var took = load.run(perSecond, Impatient.SPAN);
      assertThat(load.failures()).as("not answered as it should be").isEmpty();
      return took.getValueAtPercentile(99) / 1e3;
    }
  }
}
