package org.parley.bench.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.Runs;
import org.parley.running.Hands;
import org.parley.running.Seat;

/**
 * How many posts a second are said and marked done where many wait and the platform answers at
 * once, beside the least a database could be asked for. By turns, with as many threads.
 */
@Tag("outbox")
class OutboxBench {
  private static final Figures FIGURES = new Figures("outbox");
  private static final int POSTS = Math.max(40, 150 * Runs.SECONDS);
  private static final int JOBS = 2 * POSTS;

  /** Twenty thousand a second in each lane, so that their pace is not what is measured. */
  private static final String QUICK = "0.00005";

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void besideOneCommitForEachJob(Database database) throws SQLException {
    double[] own = new double[Runs.COUNT];
    double[] raw = new double[Runs.COUNT];
    double[] ratio = new double[Runs.COUNT];
    var environment = database.open();
    try (var rig = Rig.of(database, environment);
        var platform = new QuickPlatform();
        var jobs = new RawJobs(database, database.raw())) {
      connect(rig);
      rig.another(with(environment, platform)).start();
      try (var backlog = new Backlog(environment)) {
        backlog.perSecond(POSTS);
        jobs.perSecond(JOBS);
        for (int run = 0; run < Runs.COUNT; run++) {
          raw[run] = jobs.perSecond(JOBS);
          own[run] = backlog.perSecond(POSTS);
          ratio[run] = own[run] / raw[run];
        }
        assertThat(platform.taken()).as("each once").isEqualTo(POSTS * (Runs.COUNT + 1));
      }
    }
    var least = Target.atLeast(database == Database.H2 ? 0.3 : 0.6);
    FIGURES.add("jobs by one commit each", database, "/s", Target.none(), raw);
    FIGURES.add("posts said and marked done", database, "/s", Target.none(), own);
    FIGURES.add("posts beside jobs", database, "x", least, ratio);
  }

  /** The workspace is connected by the played Slack; then another takes the posts. */
  private static void connect(Rig rig) {
    rig.parley().start();
    var installed = new Hands(rig.world(), Seat.ANA).simply("INSTALL", "");
    assertThat(installed.isAcknowledged()).as("%s", installed).isTrue();
    rig.parley().close();
  }

  private static Map<String, String> with(Map<String, String> environment, QuickPlatform platform) {
    var all = new HashMap<>(environment);
    all.put("SLACK_API_URL", platform.api());
    all.put("PARLEY_PACE", QUICK);
    return all;
  }
}
