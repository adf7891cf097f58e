package org.parley.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.bench.Acts;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.SlackBodies;
import org.parley.bench.SlackCaller;
import org.parley.running.RunningParley;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * How many statements a command needs, as PostgreSQL counts them, at a young table and at one where
 * much was promised: the same.
 */
@Tag("sql")
class SqlBench {
  private static final Figures FIGURES = new Figures("sql");
  private static final String SECRET = "practice-signing-secret";
  private static final Target FEW = Target.atMost(12);
  private static final int COMMANDS = 40;

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @Test
  void statementsOfACommand() throws SQLException {
    Map<String, String> database = Database.POSTGRESQL.fresh();
    try (var rig = Rig.of(Database.POSTGRESQL, database);
        var counts = SqlCounts.of(database.get("QUARKUS_DATASOURCE_JDBC_URL"))) {
      rig.parley().start();
      SharedTable.found(rig.world()).fay().closeDialogs();
      var dialog = Acts.opened(rig.world(), Seat.FAY, "promise");
      for (var when : new String[] {"at a young table", "after 40 promises"}) {
        reads("help, " + when, "help", rig.parley(), counts);
        reads("status, " + when, "status", rig.parley(), counts);
        reads("declare all, " + when, "declare all", rig.parley(), counts);
        measure(
            "a promise and its 3 posts, " + when,
            Target.none(),
            n -> SlackBodies.submission(Seat.FAY, dialog, when + " " + n),
            rig.parley(),
            counts);
      }
    }
  }

  private static void reads(String what, String words, RunningParley parley, SqlCounts counts)
      throws SQLException {
    measure(what, FEW, any -> SlackBodies.command(Seat.ANA, words), parley, counts);
  }

  private static void measure(
      String what, Target target, IntFunction<String> body, RunningParley parley, SqlCounts counts)
      throws SQLException {
    var caller = new SlackCaller(parley.at("/slack/events"), SECRET);
    counts.forget();
    for (int n = 0; n < COMMANDS; n++) {
      var outcome = caller.send(body.apply(n), "");
      assertThat(outcome.isAcknowledged()).as("%s: %s", what, outcome).isTrue();
    }
    var each = counts.each(COMMANDS);
    each.forEach((query, times) -> System.out.printf("    %3d x %.160s%n", times, query));
    double all = each.values().stream().mapToLong(Long::longValue).sum();
    FIGURES.add(what, Database.POSTGRESQL, "", target, all);
  }
}
