package org.parley.app.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills every table there is, and reads it again. */
final class Rows {
  static final int OF_EACH = 700;

  private Rows() {}

  /** More rows than one batch; the third of three leaves out what may be left out. */
  static void fill(Store store) throws SQLException {
    Map<String, List<Column>> tables = store.tables();
    for (String table : store.inOrder(tables.keySet())) {
      Set<String> optional = optional(store.connection(), table);
      List<Column> columns = tables.get(table);
      String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
      String marks = columns.stream().map(it -> "?").collect(Collectors.joining(", "));
      try (PreparedStatement insert =
          store
              .connection()
              .prepareStatement(
                  "insert into " + table + " (" + names + ") values (" + marks + ")")) {
        for (int row = 1; row <= OF_EACH; row++) {
          for (int at = 0; at < columns.size(); at++) {
            boolean isLeftOut = row % 3 == 0 && optional.contains(columns.get(at).name());
            insert.setObject(at + 1, isLeftOut ? null : value(columns.get(at), row));
          }
          insert.executeUpdate();
        }
      }
    }
    store.commit();
  }

  /** One id for each row, whatever the table: so every reference leads somewhere. */
  private static Object value(Column column, int row) {
    return switch (column.type()) {
      case TEXT -> "é" + row;
      case WHOLE -> row;
      case LONG -> Long.MAX_VALUE - 2 * OF_EACH + row;
      case YES_OR_NO -> row % 2 == 0;
      case ID -> new UUID(7, row);
      case BYTES -> bytes(row);
      case DAY -> LocalDate.of(2026, 3, 29).plusDays(row);
      // In the hour that summer time skips in Berlin, to the microsecond.
      case LOCAL_TIME -> LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000).plusDays(row);
      case INSTANT -> OffsetDateTime.parse("2026-03-29T01:30:00.123456Z").plusSeconds(row);
    };
  }

  private static byte[] bytes(int row) {
    byte[] bytes = new byte[64];
    IntStream.range(0, bytes.length).forEach(at -> bytes[at] = (byte) (at * 4 + row));
    bytes[0] = (byte) (row >> 8);
    return bytes;
  }

  private static Set<String> optional(Connection connection, String table) throws SQLException {
    Set<String> optional = new TreeSet<>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getColumns(null, connection.getSchema(), table.toUpperCase(Locale.ROOT), "%")) {
      while (rows.next()) {
        if (rows.getString("IS_NULLABLE").equals("YES")) {
          optional.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return optional;
  }

  /** Everything, table by table, in an order of its own. */
  static Map<String, List<String>> in(Store store) throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    for (var table : store.tables().entrySet()) {
      List<String> rows = new ArrayList<>();
      String names = table.getValue().stream().map(Column::name).collect(Collectors.joining(", "));
      try (var statement = store.connection().createStatement();
          ResultSet found = statement.executeQuery("select " + names + " from " + table.getKey())) {
        while (found.next()) {
          rows.add(written(found, table.getValue()));
        }
      }
      rows.sort(null);
      all.put(table.getKey(), rows);
    }
    return all;
  }

  private static String written(ResultSet row, List<Column> columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(
          column.name()
              + "="
              + switch (column.type()) {
                case BYTES -> {
                  byte[] bytes = row.getBytes(column.name());
                  yield bytes == null ? null : HexFormat.of().formatHex(bytes);
                }
                case INSTANT -> {
                  var at = row.getObject(column.name(), OffsetDateTime.class);
                  yield at == null ? null : at.toInstant();
                }
                case YES_OR_NO -> row.getObject(column.name(), Boolean.class);
                case LOCAL_TIME -> row.getObject(column.name(), LocalDateTime.class);
                default -> row.getString(column.name());
              });
    }
    return values.toString();
  }
}
