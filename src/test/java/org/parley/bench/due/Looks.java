package org.parley.bench.due;

import static java.util.Locale.ROOT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.bench.Database;

/**
 * What Parley's own statements on due work cost inside the database, as it counts them itself
 * (pg_stat_statements; H2's query statistics).
 */
final class Looks implements AutoCloseable {
  private static final String ON_POSTGRESQL =
      "select query, calls, total_exec_time, shared_blks_hit + shared_blks_read"
          + " from pg_stat_statements s join pg_database d on d.oid = s.dbid"
          + " where d.datname = current_database() and query like '%due\\_tasks%'";
  private static final String ON_H2 =
      "select sql_statement, execution_count, cumulative_execution_time, 0"
          + " from information_schema.query_statistics where sql_statement like '%due\\_tasks%'";

  /** Takes what is due: once a second. */
  static final String DUE = "execution_time <=";

  /** That, what a dead node left, and what is overdue, by what is found in their statements. */
  static final List<String> EVERY = List.of(DUE, "last_heartbeat <=", "min(due)");

  private final Database database;
  private final Connection connection;

  Looks(Database database, Map<String, String> environment) throws SQLException {
    this.database = database;
    this.connection = Database.connect(environment);
    if (database == Database.POSTGRESQL) {
      execute("create extension if not exists pg_stat_statements");
    }
  }

  /** One statement since it was forgotten: how often, how long in all, and pages touched in all. */
  record Cost(String query, long calls, double millis, long pages) {
    double each() {
      return millis / calls;
    }
  }

  /** The mean time of one of a kind, in ms, over all ways in which the database writes it. */
  static double mean(List<Cost> costs, String kind) {
    var ofIt = costs.stream().filter(it -> it.query().toLowerCase(ROOT).contains(kind)).toList();
    if (ofIt.isEmpty()) {
      throw new AssertionError("nothing was asked like " + kind);
    }
    return ofIt.stream().mapToDouble(Cost::millis).sum()
        / ofIt.stream().mapToLong(Cost::calls).sum();
  }

  void forget() throws SQLException {
    if (database == Database.POSTGRESQL) {
      execute(
          "select pg_stat_statements_reset(0, oid, 0) from pg_database"
              + " where datname = current_database()");
    } else {
      execute("set query_statistics false");
      execute("set query_statistics true");
    }
  }

  List<Cost> costs() throws SQLException {
    var costs = new ArrayList<Cost>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(database == Database.H2 ? ON_H2 : ON_POSTGRESQL)) {
      while (rows.next()) {
        costs.add(
            new Cost(
                rows.getString(1).replaceAll("\\s+", " "),
                rows.getLong(2),
                rows.getDouble(3),
                rows.getLong(4)));
      }
    }
    return costs;
  }

  /** So many pieces of due work of the weeks to come. */
  void schedule(int programmes) throws SQLException {
    String numbers = database == Database.H2 ? "system_range(1, %d)" : "generate_series(1, %d)";
    execute(
        ("insert into due_tasks(task_name, task_instance, execution_time, due, picked, version)"
                + " select 'check-in-round',"
                + " '00000000-0000-4000-8000-' || lpad(cast(n as varchar(12)), 12, '0'),"
                + " current_timestamp + interval '1' day + n * interval '1' second,"
                + " current_timestamp + interval '1' day + n * interval '1' second, false, 1"
                + " from "
                + numbers
                + " as numbers(n)")
            .formatted(programmes));
    execute(database == Database.H2 ? "analyze" : "vacuum analyze due_tasks");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
