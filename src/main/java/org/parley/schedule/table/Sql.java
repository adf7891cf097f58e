package org.parley.schedule.table;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements for the engine's own tables, whose locks must stand where they are written. They
 * join the transaction of the thread, on the same connection as the persistence context; without
 * one, each statement commits by itself.
 */
@ApplicationScoped
public class Sql {
  private static final String UNIQUE_VIOLATION = "23505";

  private final AgroalDataSource source;
  private volatile @Nullable Dialect dialect;

  @Inject
  public Sql(AgroalDataSource source) {
    this.source = source;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public Dialect dialect() {
    Dialect known = dialect;
    if (known == null) {
      try (Connection connection = source.getConnection()) {
        known = Dialect.of(connection.getMetaData().getDatabaseProductName());
      } catch (SQLException failure) {
        throw new SqlFailure(failure);
      }
      dialect = known;
    }
    return known;
  }

  AgroalDataSource source() {
    return source;
  }

  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
  }

  public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** How many rows were changed. */
  public int update(String sql, @Nullable Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
  }

  /**
   * Inserts a row unless its key is taken; a taken key does not spoil the transaction. Waits for
   * another transaction that inserts the same key.
   *
   * @param insert ends after its values
   */
  public boolean insertNew(String insert, @Nullable Object... arguments) {
    if (dialect() == Dialect.POSTGRESQL) {
      return update(insert + " on conflict do nothing", arguments) == 1;
    }
    try {
      return update(insert, arguments) == 1;
    } catch (SqlFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.state())) {
        return false;
      }
      throw failure;
    }
  }

  /** An instant column, which must not be null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** An instant column. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < arguments.length; i++) {
        Object argument = arguments[i];
        if (argument instanceof Instant instant) {
          statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        } else {
          statement.setObject(i + 1, argument);
        }
      }
      return statement;
    } catch (SQLException failure) {
      statement.close();
      throw failure;
    }
  }
}
