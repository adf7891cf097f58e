package org.parley.bench.growth;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How often each statement ran, as PostgreSQL counts it (pg_stat_statements). */
final class SqlCounts implements AutoCloseable {
  private static final String COUNTS =
      "select query, calls from pg_stat_statements s join pg_database d on d.oid = s.dbid"
          + " where d.datname = current_database()"
          + " and query not in ('BEGIN', 'COMMIT', 'ROLLBACK')";

  private final Connection connection;

  private SqlCounts(Connection connection) {
    this.connection = connection;
  }

  static SqlCounts of(String url) throws SQLException {
    var connection = DriverManager.getConnection(url, "postgres", "postgres");
    try (var statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
    }
    return new SqlCounts(connection);
  }

  void forget() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  /**
   * What ran once or more for each of so many commands since it was forgotten. What runs now and
   * then, such as a look for due work, is left out.
   */
  Map<String, Long> each(int commands) throws SQLException {
    Map<String, Long> each = new TreeMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(COUNTS)) {
      while (rows.next()) {
        long times = Math.round(rows.getLong("calls") / (double) commands);
        if (times > 0) {
          each.merge(rows.getString("query").replaceAll("\\s+", " "), times, Long::sum);
        }
      }
    }
    return each;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
