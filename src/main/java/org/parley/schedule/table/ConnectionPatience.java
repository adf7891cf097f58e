package org.parley.schedule.table;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How long anything waits for the database, and the database for us. A network that swallows
 * everything tells neither side: without a limit each thread that asks waits for ever. A node that
 * stands still inside a transaction keeps its locks: the server ends it, so that another can take
 * over. Locks are waited for less long than Slack waits for us. Migrations, which run before the
 * start, take as long as they must. H2 has its lock's limit in its address, and no network.
 */
@Singleton
public class ConnectionPatience implements AgroalPoolInterceptor {
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final Duration LOCK = Duration.ofMillis(900);
  private static final int FIRST = 1;

  private volatile boolean isLimited;

  /** What was connected for the migrations is replaced. */
  void start(@Observes @Priority(FIRST) StartupEvent event, AgroalDataSource pool, Sql sql) {
    if (sql.dialect() == Dialect.POSTGRESQL) {
      isLimited = true;
      pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }
  }

  @Override
  public void onConnectionCreate(Connection connection) {
    if (isLimited) {
      try {
        limit(connection);
      } catch (SQLException failure) {
        throw new SqlFailure(failure);
      }
    }
  }

  private static void limit(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = " + LOCK.toMillis());
      statement.execute("set idle_in_transaction_session_timeout = " + STANDSTILL.toMillis());
    }
  }
}
