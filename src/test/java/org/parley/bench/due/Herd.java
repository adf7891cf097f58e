package org.parley.bench.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.awaitility.Awaitility;
import org.parley.bench.Database;

/**
 * Programmes that each have an evaluation to be closed at the same moment, at a table of one
 * partner and without a linked channel: nothing is posted, so that only due work is measured.
 */
final class Herd implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String ORGANISATION =
      "insert into organisation(id, name, founded_at) select %s, 'Somebody', current_timestamp"
          + " from numbers where n = 1";
  private static final String PARTNERSHIP =
      "insert into partnership(id, name, issue, why, stage, stage_since, begun_at, zone, version)"
          + " select %s, 'A herd', 'It', 'Because', 'OPERATE', current_timestamp,"
          + " current_timestamp, 'UTC', 0 from numbers";
  private static final String PARTNER =
      "insert into partner(id, partnership_id, organisation_id, name, state, came_at, version)"
          + " select %s, %s, %s, 'Somebody', 'IN', current_timestamp, 0 from numbers";
  private static final String EVALUATION =
      "insert into evaluation(id, partnership_id, open_in, opened_by, word, opened_at, closes_at,"
          + " state, partners_counted, version) select %s, %s, %s, 'Somebody', '',"
          + " current_timestamp, cast('%s' as timestamp with time zone), 'OPEN', 0, 0"
          + " from numbers";
  private static final String DUE =
      "insert into due_tasks(task_name, task_instance, execution_time, due, picked, version)"
          + " select 'evaluation-closing', cast(%s as varchar(36)),"
          + " cast('%s' as timestamp with time zone), cast('%s' as timestamp with time zone),"
          + " false, 1 from numbers";
  private static final String STARTED =
      "select count(*), max(happened_at) from timeline_entry where kind = 'EVALUATION_CLOSED'"
          + " and happened_at >= ?";
  private static final String LEFT =
      "select count(*) from due_tasks where task_name = 'evaluation-closing'";

  private final Connection connection;
  private final boolean isH2;
  private int herds;

  Herd(Database database, Map<String, String> environment) throws SQLException {
    this.isH2 = database == Database.H2;
    this.connection = Database.connect(environment);
    connection.setAutoCommit(false);
  }

  /** Lets so many fall due at once; how long after that moment the last was started. */
  Duration started(int programmes) throws SQLException {
    herds++;
    insert(ORGANISATION.formatted(id(1, "0")), programmes);
    insert(PARTNERSHIP.formatted(id(2, "n")), programmes);
    insert(PARTNER.formatted(id(3, "n"), id(2, "n"), id(1, "0")), programmes);
    // A moment that is surely past when the last row is written would be no herd.
    Instant planned = Instant.now().plus(isH2 ? SOON.multipliedBy(2) : SOON);
    Instant due = Instant.ofEpochSecond(planned.getEpochSecond());
    insert(EVALUATION.formatted(id(4, "n"), id(2, "n"), id(2, "n"), due), programmes);
    insert(DUE.formatted(id(4, "n"), due, due), programmes);
    analyze();
    if (!Instant.now().isBefore(due)) {
      throw new IllegalStateException("the herd was written too slowly");
    }
    awaitEnd();
    return Duration.between(due, last(programmes, due));
  }

  private void awaitEnd() {
    Awaitility.await("all are started")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              try (var statement = connection.createStatement();
                  var rows = statement.executeQuery(LEFT)) {
                rows.next();
                return rows.getInt(1) == 0;
              } finally {
                connection.commit();
              }
            });
  }

  private Instant last(int programmes, Instant due) throws SQLException {
    try (var statement = connection.prepareStatement(STARTED)) {
      statement.setObject(1, due.atOffset(ZoneOffset.UTC));
      try (var rows = statement.executeQuery()) {
        rows.next();
        if (rows.getInt(1) != programmes) {
          throw new AssertionError(rows.getInt(1) + " of " + programmes + " were closed, once");
        }
        return rows.getObject(2, OffsetDateTime.class).toInstant();
      }
    } finally {
      connection.commit();
    }
  }

  private String id(int kind, String number) {
    return "cast('%08x-0000-4000-800%d-' || lpad(cast(%s as varchar(12)), 12, '0') as uuid)"
        .formatted(herds, kind, number);
  }

  private void insert(String sql, int programmes) throws SQLException {
    String numbers =
        (isH2 ? "system_range(1, %d)" : "generate_series(1, %d)").formatted(programmes);
    try (var statement = connection.createStatement()) {
      statement.execute(sql.replace("from numbers", "from " + numbers + " as numbers(n)"));
    }
  }

  private void analyze() throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.commit();
      statement.execute("analyze");
      connection.commit();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
