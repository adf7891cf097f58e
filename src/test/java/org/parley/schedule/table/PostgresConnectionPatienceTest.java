package org.parley.schedule.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.testing.Postgres;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresConnectionPatienceTest {
  private static final int WHAT_SLACK_WAITS = 3000;
  private static final int A_TAKEOVER = 20_000;

  @Inject AgroalDataSource source;
  @Inject Sql sql;

  @Test
  void aSilentServerIsNotWaitedForForEver() throws SQLException {
    try (Connection connection = source.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isBetween(WHAT_SLACK_WAITS, A_TAKEOVER);
    }
  }

  @Test
  void aLockIsWaitedForLessLongThanSlackWaits() {
    assertThat(millis("lock_timeout")).isBetween(500, WHAT_SLACK_WAITS - 1000);
  }

  @Test
  void whoStandsStillInATransactionLosesItsLocksBeforeAnotherTakesOver() {
    assertThat(millis("idle_in_transaction_session_timeout")).isBetween(1000, A_TAKEOVER);
  }

  @Test
  void aTransactionThatIsRolledBackDoesNotTakeThatAway() throws SQLException {
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(source.getConnection());
    }
    for (Connection connection : all) {
      connection.close();
    }
    for (int i = 0; i < 5; i++) {
      QuarkusTransaction.begin();
      assertThat(millis("lock_timeout")).isPositive();
      QuarkusTransaction.rollback();
      assertThat(millis("lock_timeout")).isPositive();
    }
  }

  @Test
  void aConnectionIsToldOnceHowLongToWaitNotEachTimeItIsTaken() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = 123");
      int told = backend(connection);
      connection.close();
      assertThat(again(told)).isEqualTo("123ms");
    } finally {
      source.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }
  }

  /** Takes connections until it is this one: its limit as it stands. */
  private String again(int backend) throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < 20) {
        Connection connection = source.getConnection();
        taken.add(connection);
        if (backend(connection) == backend) {
          return text(connection, "show lock_timeout");
        }
      }
      throw new AssertionError("that connection is gone");
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  private static int backend(Connection connection) throws SQLException {
    return Integer.parseInt(text(connection, "select pg_backend_pid()"));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private int millis(String setting) {
    return sql.first(
            "select setting from pg_settings where name = ?",
            row -> Integer.parseInt(row.getString(1)),
            setting)
        .orElseThrow();
  }
}
