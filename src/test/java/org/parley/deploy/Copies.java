package org.parley.deploy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies of everything in a PostgreSQL, each with ids of its own, so that the references hold. */
final class Copies {
  /** Of the process, not of a partnership. */
  private static final Set<String> NOT =
      Set.of("flyway_schema_history", "business_time", "oauth_state", "bucket");

  private final Connection connection;

  Copies(Connection connection) {
    this.connection = connection;
  }

  void make(int copies) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String table : tables()) {
        statement.execute(copying(table, copies));
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  private String copying(String table, int copies) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                "select column_name, data_type, character_maximum_length, is_identity from"
                    + " information_schema.columns where table_schema = 'public' and table_name ="
                    + " '"
                    + table
                    + "'")) {
      while (columns.next()) {
        if (columns.getString(4).equals("NO")) {
          names.add(columns.getString(1));
          values.add(value(columns.getString(1), columns.getString(2), isKey(table, columns)));
        }
      }
    }
    return "insert into %s (%s) select %s from %s cross join generate_series(2, %d) as k"
        .formatted(table, String.join(", ", names), String.join(", ", values), table, copies);
  }

  private static String value(String name, String type, boolean isKey) {
    return switch (type) {
      case "uuid" -> "md5(%s::text || k)::uuid".formatted(name);
      case "bytea" -> isKey ? "sha256(%s || k::text::bytea)".formatted(name) : name;
      case "character varying" -> isKey ? "%s || '-' || k".formatted(name) : name;
      default -> name;
    };
  }

  /** Part of what must be unique, and long enough to be made so. */
  private boolean isKey(String table, ResultSet column) throws SQLException {
    int length = column.getInt(3);
    if (!column.wasNull() && length < 60) {
      return false;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and"
                    + " a.attnum = any (i.indkey) where i.indisunique and i.indrelid = '"
                    + table
                    + "'::regclass and a.attname = '"
                    + column.getString(1)
                    + "'")) {
      return found.next();
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' order by 1")) {
      while (rows.next()) {
        if (!NOT.contains(rows.getString(1))) {
          tables.add(rows.getString(1));
        }
      }
    }
    return tables;
  }
}
