package org.parley.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.vault.KeySets;

/** A PostgreSQL server that really writes: started once for all tests, a new database for each. */
public class RealPostgres implements QuarkusTestResourceLifecycleManager {
  private static final String SERVER = "parley.test.postgres.port";

  @Override
  public Map<String, String> start() {
    String name = "parley_" + UUID.randomUUID().toString().replace('-', '_');
    int port = port();
    try (Connection admin =
            java.sql.DriverManager.getConnection(url(port, "postgres"), "postgres", "postgres");
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", url(port, name),
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres");
  }

  /** A new database, as the environment of a process that leads there. */
  public static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    new RealPostgres()
        .start()
        .forEach(
            (key, value) ->
                environment.put(
                    key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
    return environment;
  }

  /** As {@link #environment}, with a key to seal with. */
  public static Map<String, String> environmentWithAKey() {
    Map<String, String> environment = environment();
    environment.put("PARLEY_ENCRYPTION_KEY", KeySets.fresh());
    return environment;
  }

  @Override
  public void stop() {
    // The server ends with the test run: starting one takes longer than most tests.
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  // A system property, because each Quarkus application loads this class anew.
  private static synchronized int port() {
    @Nullable String known = System.getProperty(SERVER);
    if (known != null) {
      return Integer.parseInt(known);
    }
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .start();
      System.setProperty(SERVER, Integer.toString(server.getPort()));
      return server.getPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
