package org.parley.schedule.table;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

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

  private final Set<Connection> patient =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private volatile boolean isStarted;

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    isStarted = true;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    if (isStarted && patient.add(connection)) {
      try {
        limit(connection);
      } catch (SQLException failure) {
        patient.remove(connection);
        throw new SqlFailure(failure);
      }
    }
  }

  @Override
  public void onConnectionDestroy(Connection connection) {
    patient.remove(connection);
  }

  private static void limit(Connection connection) throws SQLException {
    if (Dialect.of(connection.getMetaData().getDatabaseProductName()) != Dialect.POSTGRESQL) {
      return;
    }
    connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = " + LOCK.toMillis());
      statement.execute("set idle_in_transaction_session_timeout = " + STANDSTILL.toMillis());
    }
  }
}
