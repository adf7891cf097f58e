package org.parley.bench.due;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.Runs;

/**
 * Ten thousand programmes whose work falls due at the same moment, as on Monday at nine: how long
 * the last must wait. Parley looks once a second, and once more as soon as half is done.
 */
@Tag("herd")
class HerdBench {
  private static final Figures FIGURES = new Figures("herd");
  private static final int MANY = 10_000;

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void allAtOneMoment(Database database) throws SQLException {
    var environment = database.open();
    double[] last = new double[Runs.FEW];
    try (var rig = Rig.of(database, environment)) {
      rig.parley().start();
      try (var herd = new Herd(database, environment)) {
        herd.started(MANY / 20);
        for (int run = 0; run < Runs.FEW; run++) {
          last[run] = herd.started(MANY).toMillis() / 1e3;
        }
      }
    }
    FIGURES.add(
        "10,000 due at one moment, until the last started", database, "s", Target.atMost(30), last);
  }
}
