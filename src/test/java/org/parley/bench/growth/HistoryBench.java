package org.parley.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.bench.Acts;
import org.parley.bench.Database;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Target;
import org.parley.bench.Rig;
import org.parley.bench.Runs;
import org.parley.bench.SlackBodies;
import org.parley.bench.SlackCaller;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * What a command takes at one table, as ever more has happened there: entries of the timeline, kept
 * promises, declarations that were replaced, in equal parts. PostgreSQL only, whose rows can be
 * written past a running Parley.
 */
@Tag("history")
class HistoryBench {
  private static final Figures FIGURES = new Figures("history");
  private static final int[] SIZES =
      IntStream.of(100, 10_000, 100_000, 1_000_000)
          .filter(size -> size <= Integer.getInteger("bench.events", 1_000_000))
          .toArray();
  private static final int REPEATS = 60;
  private static final int WARM_UPS = 3;
  private static final String SECRET = "practice-signing-secret";

  private static final String TIMELINE =
      """
      insert into timeline_entry (id, partnership_id, happened_at, kind, organisation_name,
        person_name, subject, detail)
      select gen_random_uuid(), p.id, now() - n * interval '1 minute', 'PROMISE_KEPT', 'Once',
        'Somebody', 'Something', '' from partnership p, generate_series(1, %d) n
      """;
  private static final String PROMISES =
      """
      insert into promise (id, partnership_id, organisation_id, organisation_name, person_name,
        what, due_on, state, made_at, version)
      select gen_random_uuid(), o.partnership_id, o.organisation_id, o.name, 'Somebody',
        'Something', current_date, 'KEPT', now() - n * interval '1 minute', 0
      from (select * from partner limit 1) o, generate_series(1, %d) n
      """;
  private static final String DECLARATIONS =
      """
      insert into declaration (id, interest_id, partnership_id, organisation_id,
        organisation_name, version_number, sentence, overriding, visibility, declared_by,
        declared_at, replaced_at, version)
      select gen_random_uuid(), gen_random_uuid(), o.partnership_id, o.organisation_id, o.name, 1,
        'Something', false, 'TABLE', 'Somebody', now(), now(), 0
      from (select * from partner limit 1) o, generate_series(1, %d) n
      """;

  private final AtomicInteger promised = new AtomicInteger();

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @Test
  void theMiddleCommandAtATableWithAHistory() throws SQLException {
    Map<String, String> database = Database.POSTGRESQL.fresh();
    double[] status = new double[SIZES.length];
    double[] promise = new double[SIZES.length];
    try (var rig = Rig.of(Database.POSTGRESQL, database)) {
      rig.parley().start();
      SharedTable.found(rig.world()).fay().closeDialogs();
      var caller = new SlackCaller(rig.parley().at("/slack/events"), SECRET);
      JsonNode form = Acts.opened(rig.world(), Seat.FAY, "promise");
      for (int round = 0; round < WARM_UPS; round++) {
        measure(caller, form);
      }
      int there = 0;
      for (int i = 0; i < SIZES.length; i++) {
        remember(database.get("QUARKUS_DATASOURCE_JDBC_URL"), there, SIZES[i]);
        there = SIZES[i];
        double[] both = measure(caller, form);
        status[i] = both[0];
        promise[i] = both[1];
      }
    }
    add("status", status);
    add("a promise", promise);
  }

  private static void add(String what, double[] millis) {
    for (int i = 0; i < SIZES.length; i++) {
      var name = "%s, p50 after %d events".formatted(what, SIZES[i]);
      FIGURES.add(name, Database.POSTGRESQL, "ms", Target.none(), millis[i]);
    }
    FIGURES.add(
        what + ", last beside first",
        Database.POSTGRESQL,
        "x",
        Target.atMost(1.3),
        millis[SIZES.length - 1] / millis[0]);
  }

  private double[] measure(SlackCaller caller, JsonNode form) {
    Supplier<String> asks = () -> SlackBodies.command(Seat.ANA, "status");
    Supplier<String> promises =
        () -> SlackBodies.submission(Seat.FAY, form, "h" + promised.incrementAndGet());
    double[] status = new double[REPEATS];
    double[] promise = new double[REPEATS];
    // By turns, so that what else happens on the machine meets both alike.
    for (int i = 0; i < REPEATS; i++) {
      status[i] = millis(caller, asks.get(), "Clean Harbour");
      promise[i] = millis(caller, promises.get(), "response_action");
    }
    return new double[] {Runs.median(status), Runs.median(promise)};
  }

  private static double millis(SlackCaller caller, String body, String expected) {
    long begun = System.nanoTime();
    var outcome = caller.send(body, expected);
    double took = (System.nanoTime() - begun) / 1e6;
    assertThat(outcome.isAcknowledged()).as("%s", outcome).isTrue();
    return took;
  }

  private static void remember(String url, int from, int to) throws SQLException {
    int each = (to - from) / 3;
    try (var past = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = past.createStatement()) {
      for (String insert : Arrays.asList(TIMELINE, PROMISES, DECLARATIONS)) {
        assertThat(statement.executeUpdate(insert.formatted(each))).isEqualTo(each);
      }
      statement.execute("vacuum analyze");
    }
  }
}
