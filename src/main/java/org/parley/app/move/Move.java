package org.parley.app.move;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Copies every row of every table, in the order of the foreign keys, in one transaction. The target
 * must be empty; what is counted afterwards must be the same, table by table.
 */
final class Move {
  private static final int BATCH = 500;

  private final Store from;
  private final Store to;

  Move(Store from, Store to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Moves everything.
   *
   * @return how many rows each table has now, in the order in which they were copied
   * @throws MoveRefused when it may not; then nothing was moved
   */
  Map<String, Long> run() {
    try {
      Map<String, List<Column>> tables = sameTables();
      for (String table : tables.keySet()) {
        if (to.count(table) > 0) {
          throw new MoveRefused(
              "The database of --to is not empty: there are rows in " + table + ".");
        }
      }
      Map<String, Long> moved = new LinkedHashMap<>();
      for (var table : tables.entrySet()) {
        moved.put(table.getKey(), copied(table.getKey(), table.getValue()));
      }
      for (var table : tables.entrySet()) {
        for (Column column : table.getValue()) {
          if (column.isNumberedByItself()) {
            to.drawAfterwards(table.getKey(), column);
          }
        }
      }
      to.commit();
      return moved;
    } catch (SQLException failure) {
      throw failed("The databases could not be compared", failure);
    }
  }

  /** In the order of their references. */
  private Map<String, List<Column>> sameTables() throws SQLException {
    if (!from.versions().equals(to.versions())) {
      throw new MoveRefused(
          "The database of --from is not of this release: start Parley of this release on it once,"
              + " stop it, and move then.");
    }
    Map<String, List<Column>> tables = to.tables();
    if (!from.tables().equals(tables)) {
      throw new MoveRefused("The two databases do not have the same tables and columns.");
    }
    Map<String, List<Column>> ordered = new LinkedHashMap<>();
    for (String table : to.inOrder(tables.keySet())) {
      ordered.put(table, requireNonNull(tables.get(table)));
    }
    return ordered;
  }

  private long copied(String table, List<Column> columns) {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (Statement reading = from.connection().createStatement();
        PreparedStatement writing =
            to.connection()
                .prepareStatement(
                    "insert into " + table + " (" + names + ") values (" + marks + ")")) {
      reading.setFetchSize(BATCH);
      try (ResultSet rows = reading.executeQuery("select " + names + " from " + table)) {
        carry(rows, writing, columns);
      }
      long wanted = from.count(table);
      long there = to.count(table);
      if (wanted != there) {
        throw new MoveRefused(
            "Of "
                + wanted
                + " rows of "
                + table
                + " only "
                + there
                + " arrived: nothing was moved.");
      }
      return there;
    } catch (SQLException failure) {
      throw failed("Copying the table " + table + " failed", failure);
    }
  }

  private static void carry(ResultSet rows, PreparedStatement writing, List<Column> columns)
      throws SQLException {
    int waiting = 0;
    while (rows.next()) {
      for (int at = 1; at <= columns.size(); at++) {
        columns.get(at - 1).carry(rows, writing, at);
      }
      writing.addBatch();
      if (++waiting == BATCH) {
        writing.executeBatch();
        waiting = 0;
      }
    }
    writing.executeBatch();
  }

  /** Without the database's own words, which hold the row that failed. */
  private static MoveRefused failed(String what, SQLException failure) {
    return new MoveRefused(what + " (SQL state " + failure.getSQLState() + "): nothing was moved.");
  }
}
