package org.parley.bench.beside;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.Runs;
import org.parley.bench.SlackBodies;
import org.parley.bench.beside.Impatient.Asked;
import org.parley.running.RunningParley;
import org.parley.running.Seat;

/**
 * Two replicas on one PostgreSQL and one machine beside one of them, while the other is frozen:
 * what sharing costs where there is nothing to gain. More machines are another matter.
 */
@Tag("replicas")
class ReplicasBench {
  private static final Figures FIGURES = new Figures("replicas");
  private static final Target LEAST = Target.atLeast(0.9);

  private static final String AT_WORK =
      "select (select count(*) from lane_tasks where picked)"
          + " + (select count(*) from pg_stat_activity where datname = current_database()"
          + " and state like 'idle in transaction%')";

  /** The second must be as warm as the first, though it is asked half as often. */
  private static final int WARM_UPS = 4;

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @Test
  void twoBesideOne() {
    var environment = Database.POSTGRESQL.fresh();
    double[][] status = new double[2][Runs.COUNT];
    double[][] change = new double[2][Runs.COUNT];
    try (var rig = Rig.of(Database.POSTGRESQL, environment, HelloBench.QUICK)) {
      var second = rig.another(environment);
      rig.parley().start();
      second.start();
      var pledges = Pledges.atATable(rig);
      Asked[] reads = {status(rig.parley()), status(second)};
      Asked[] promises = {pledges.asked(rig.parley()), pledges.asked(second)};
      for (int round = 0; round < WARM_UPS; round++) {
        Impatient.perSecond(reads);
        Impatient.perSecond(promises);
        pledges.allAreSaid();
      }
      for (int run = 0; run < Runs.COUNT; run++) {
        awaitRest(environment);
        second.process().freeze();
        try {
          status[0][run] = Impatient.perSecond(reads[0]);
          change[0][run] = posts(pledges, promises[0]);
        } finally {
          second.process().thaw();
        }
        status[1][run] = Impatient.perSecond(reads);
        change[1][run] = posts(pledges, promises);
      }
    }
    report("status", status);
    report("posts of promises, until the last was seen", change);
  }

  /** One that is frozen in the middle of a transaction would keep its locks. */
  private static void awaitRest(Map<String, String> environment) {
    Awaitility.await("nobody works")
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              try (var connection = Database.connect(environment);
                  var statement = connection.createStatement();
                  var rows = statement.executeQuery(AT_WORK)) {
                rows.next();
                return rows.getInt(1) == 0;
              }
            });
  }

  private static Asked status(RunningParley at) {
    return Asked.at(at, () -> SlackBodies.command(Seat.ANA, "status"), "Clean Harbour");
  }

  private static double posts(Pledges pledges, Asked... promises) {
    int before = pledges.posts();
    long begun = System.nanoTime();
    Impatient.perSecond(promises);
    pledges.allAreSaid();
    return (pledges.posts() - before) / ((System.nanoTime() - begun) / 1e9);
  }

  private static void report(String what, double[][] perSecond) {
    double[] ratio = new double[Runs.COUNT];
    for (int run = 0; run < ratio.length; run++) {
      ratio[run] = perSecond[1][run] / perSecond[0][run];
    }
    FIGURES.add(what + ", one replica", Database.POSTGRESQL, "/s", Target.none(), perSecond[0]);
    FIGURES.add(what + ", two replicas", Database.POSTGRESQL, "/s", Target.none(), perSecond[1]);
    FIGURES.add(what + ", two beside one", Database.POSTGRESQL, "x", LEAST, ratio);
  }
}
