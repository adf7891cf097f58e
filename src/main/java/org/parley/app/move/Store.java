package org.parley.app.move;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;

/** One of the two databases, open. */
final class Store implements AutoCloseable {
  private static final String HISTORY = "flyway_schema_history";

  private final Place.Kind kind;
  private final Connection connection;

  private Store(Place.Kind kind, Connection connection) {
    this.kind = kind;
    this.connection = connection;
  }

  /** Opens what is there, in one transaction that sees one moment, and changes nothing. */
  static Store toRead(Place place) {
    if (!place.isThere()) {
      throw new MoveRefused("There is no database where --from says.");
    }
    try {
      Connection connection = connect(place, place.reading());
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return new Store(place.kind(), connection);
    } catch (SQLException failure) {
      throw cannotOpen("--from", failure);
    }
  }

  /** Brings its tables up to this release, then opens it. */
  static Store toWrite(Place place) {
    try {
      // Opened first: Flyway would hide why it cannot be.
      connect(place, place.writing()).close();
      Flyway.configure(Store.class.getClassLoader())
          .dataSource(place.writing(), place.user(), place.password())
          .locations("classpath:db/migration", "classpath:" + place.kind().folder())
          .load()
          .migrate();
      Connection connection = connect(place, place.writing());
      connection.setAutoCommit(false);
      return new Store(place.kind(), connection);
    } catch (SQLException failure) {
      throw cannotOpen("--to", failure);
    }
  }

  private static Connection connect(Place place, String url) throws SQLException {
    return DriverManager.getConnection(url, place.user(), place.password());
  }

  private static MoveRefused cannotOpen(String option, SQLException failure) {
    boolean isInUse = failure.getErrorCode() == 90020 || failure.getErrorCode() == 90131;
    return new MoveRefused(
        isInUse
            ? "Parley still runs on the database of " + option + ": stop it first."
            : "The database of " + option + " cannot be opened: " + failure.getMessage(),
        failure);
  }

  /** The migrations that made its tables. */
  Set<String> versions() throws SQLException {
    if (!names(HISTORY).contains(HISTORY)) {
      return Set.of();
    }
    return Set.copyOf(
        texts("select \"version\" from \"" + HISTORY + "\" where \"version\" is not null"));
  }

  /** Every table with its columns in the order of their names; without Flyway's own. */
  Map<String, List<Column>> tables() throws SQLException {
    Map<String, List<Column>> tables = new TreeMap<>();
    for (String table : names("%")) {
      if (!table.equals(HISTORY)) {
        tables.put(table, columns(table));
      }
    }
    return tables;
  }

  private Set<String> names(String pattern) throws SQLException {
    Set<String> names = new TreeSet<>();
    DatabaseMetaData about = connection.getMetaData();
    try (ResultSet rows =
        about.getTables(
            null, connection.getSchema(), pattern, new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select lower(column_name), data_type, is_identity from information_schema.columns"
                + " where table_schema = ? and lower(table_name) = ? order by lower(column_name)")) {
      ask.setString(1, connection.getSchema());
      ask.setString(2, table);
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          columns.add(
              new Column(
                  rows.getString(1),
                  Column.Type.named(rows.getString(2)),
                  rows.getString(3).equals("YES")));
        }
      }
    }
    return columns;
  }

  /** The tables in an order in which each comes after those it refers to. */
  List<String> inOrder(Set<String> tables) throws SQLException {
    List<String> ordered = new ArrayList<>();
    Set<String> left = new TreeSet<>(tables);
    while (!left.isEmpty()) {
      int before = left.size();
      for (String table : new TreeSet<>(left)) {
        Set<String> wanted = new HashSet<>(parents(table));
        wanted.remove(table);
        if (ordered.containsAll(wanted)) {
          ordered.add(table);
          left.remove(table);
        }
      }
      if (left.size() == before) {
        throw new MoveRefused("These tables refer to each other in a circle: " + left);
      }
    }
    return ordered;
  }

  private Set<String> parents(String table) throws SQLException {
    Set<String> parents = new TreeSet<>();
    String written = kind == Place.Kind.H2 ? table.toUpperCase(Locale.ROOT) : table;
    try (ResultSet keys =
        connection.getMetaData().getImportedKeys(null, connection.getSchema(), written)) {
      while (keys.next()) {
        parents.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return parents;
  }

  long count(String table) throws SQLException {
    return Long.parseLong(texts("select count(*) from " + table).get(0));
  }

  /** The next number that a column draws by itself comes after those that are there. */
  void drawAfterwards(String table, Column column) throws SQLException {
    String next = texts("select coalesce(max(" + column.name() + "), 0) + 1 from " + table).get(0);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table " + table + " alter column " + column.name() + " restart with " + next);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  Connection connection() {
    return connection;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** What was not committed is as if it had never been. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
