package org.parley.bench.due;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.Runs;
import org.parley.running.RunningParley;

/**
 * What it costs to look for due work where nothing is due, with ever more that will be. One Parley
 * for each size, all idle at the same time, so that what else the machine does meets all alike.
 */
@Tag("idle")
class IdleBench {
  private static final Figures FIGURES = new Figures("idle");

  /** Long enough for everything that is asked now and then: every quarter of a minute. */
  private static final Duration SPAN = Duration.ofSeconds(16);

  private static final int FEW = 1_000;

  private final Set<String> printed = new HashSet<>();

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void aLookWhereNothingIsDue(Database database) throws SQLException {
    boolean isH2 = database == Database.H2;
    int[] sizes =
        isH2 ? new int[] {FEW, 10_000, 100_000} : new int[] {FEW, 10_000, 100_000, 1_000_000};
    var idlers = new ArrayList<Idler>();
    try (var rig = Rig.of(database)) {
      try {
        for (int size : sizes) {
          idlers.add(Idler.of(rig, database, size));
        }
        for (int run = 0; run < Runs.FEW; run++) {
          window(idlers, run);
        }
      } finally {
        for (Idler idler : idlers) {
          idler.looks().close();
        }
      }
    }
    report(database, idlers, Target.atMost(isH2 ? 2 : 1.5));
  }

  /** A Parley that has nothing to do. */
  private record Idler(
      int size, RunningParley parley, Looks looks, double[] look, double[] all, double[] busy) {

    static Idler of(Rig rig, Database database, int size) throws SQLException {
      var environment = database.open();
      var parley = rig.another(environment);
      parley.start();
      var looks = new Looks(database, environment);
      looks.schedule(size);
      return new Idler(
          size, parley, looks, new double[Runs.FEW], new double[Runs.FEW], new double[Runs.FEW]);
    }
  }

  private void window(List<Idler> idlers, int run) throws SQLException {
    var used = new ArrayList<Duration>();
    for (Idler idler : idlers) {
      idler.looks().forget();
      used.add(idler.parley().process().processorTime());
    }
    long begun = System.nanoTime();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .atMost(SPAN.plusSeconds(10))
        .until(() -> System.nanoTime() - begun >= SPAN.toNanos());
    for (int i = 0; i < idlers.size(); i++) {
      var idler = idlers.get(i);
      var costs = idler.looks().costs();
      print(idler.size(), costs);
      idler.look()[run] = Looks.mean(costs, Looks.DUE);
      idler.all()[run] = Looks.EVERY.stream().mapToDouble(kind -> Looks.mean(costs, kind)).sum();
      var spent = idler.parley().process().processorTime().minus(used.get(i));
      idler.busy()[run] = 100.0 * spent.toNanos() / SPAN.toNanos();
    }
  }

  private void print(int size, List<Looks.Cost> costs) {
    for (var cost : costs) {
      if (printed.add(size + cost.query())) {
        System.out.printf(
            Locale.ROOT,
            "    %,9d: %3d x %8.3f ms %6d pages  %.130s%n",
            size,
            cost.calls(),
            cost.each(),
            cost.pages() / cost.calls(),
            cost.query());
      }
    }
  }

  private static void report(Database database, List<Idler> idlers, Target most) {
    for (var idler : idlers) {
      var with = String.format(Locale.ROOT, " with %,d programmes", idler.size());
      FIGURES.add("a look" + with, database, "ms", Target.none(), idler.look());
      FIGURES.add("each kind of look once" + with, database, "ms", Target.none(), idler.all());
      FIGURES.add("processor while idle" + with, database, "%", Target.none(), idler.busy());
    }
    var few = idlers.get(0);
    var many = idlers.get(idlers.size() - 1);
    FIGURES.add("a look, most beside fewest", database, "x", most, ratios(many.look(), few.look()));
    FIGURES.add(
        "each kind of look once, most beside fewest",
        database,
        "x",
        most,
        ratios(many.all(), few.all()));
  }

  private static double[] ratios(double[] over, double[] under) {
    double[] ratios = new double[over.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = over[i] / under[i];
    }
    return ratios;
  }
}
