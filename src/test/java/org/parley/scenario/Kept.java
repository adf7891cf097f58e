package org.parley.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Everything that is kept of one partnership: each row of each table that has its id, or that
 * points at such a row. Found from the schema itself, so that a new table is covered by being
 * there. Tables that point at nothing of a partnership (people, handled requests, lanes) are not.
 */
@ApplicationScoped
class Kept {
  private final DataSource database;

  Kept(DataSource database) {
    this.database = database;
  }

  /** The rows of each covered table, as text. */
  Map<String, List<String>> of(UUID partnership) {
    try (var connection = database.getConnection()) {
      var rows = new TreeMap<String, List<String>>();
      for (var covered : covered(connection).entrySet()) {
        rows.put(covered.getKey(), rows(connection, covered, partnership));
      }
      return rows;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The ids of all these rows. */
  List<String> ids(UUID partnership) {
    return of(partnership).values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.lines())
        .filter(cell -> cell.startsWith("id="))
        .map(cell -> cell.substring(3))
        .toList();
  }

  /** Which rows of a table are a partnership's: its name, and a condition with one parameter. */
  private static Map<String, String> covered(Connection connection) throws SQLException {
    var covered = new TreeMap<String, String>();
    covered.put("partnership", "id = ?");
    for (var table :
        column(
            connection,
            "select table_name from information_schema.columns"
                + " where lower(column_name) = 'partnership_id'")) {
      covered.put(table.toLowerCase(Locale.ROOT), "partnership_id = ?");
    }
    for (int before = 0; before != covered.size(); ) {
      before = covered.size();
      for (var parent : List.copyOf(covered.keySet())) {
        addChildren(connection, parent, covered);
      }
    }
    return covered;
  }

  private static void addChildren(Connection connection, String parent, Map<String, String> covered)
      throws SQLException {
    var metadata = connection.getMetaData();
    var stored = metadata.storesUpperCaseIdentifiers() ? parent.toUpperCase(Locale.ROOT) : parent;
    try (var keys = metadata.getExportedKeys(connection.getCatalog(), null, stored)) {
      while (keys.next()) {
        covered.putIfAbsent(
            keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT),
            "%s in (select %s from %s where %s)"
                .formatted(
                    keys.getString("FKCOLUMN_NAME"),
                    keys.getString("PKCOLUMN_NAME"),
                    parent,
                    covered.get(parent)));
      }
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  private static List<String> rows(
      Connection connection, Map.Entry<String, String> table, UUID partnership)
      throws SQLException {
    var rows = new ArrayList<String>();
    try (var statement =
        connection.prepareStatement(
            "select * from " + table.getKey() + " where " + table.getValue())) {
      statement.setObject(1, partnership);
      var found = statement.executeQuery();
      while (found.next()) {
        var row = new StringBuilder();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          var value = found.getObject(i);
          row.append(found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT))
              .append('=')
              .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
              .append('\n');
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }
}
