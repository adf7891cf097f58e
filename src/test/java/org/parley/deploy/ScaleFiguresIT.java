package org.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.running.Hands;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;
import org.parley.running.SharedTable;

/**
 * The unit costs in docs/scale.md, measured on a PostgreSQL of its own: {@code mvn verify
 * -Dparley.scale=1000 -Dit.test=ScaleFiguresIT}.
 */
@EnabledIfSystemProperty(named = "parley.scale", matches = "\\d+")
class ScaleFiguresIT {
  private static final int TIMES = 30;
  private static final double PACE = 0.02;

  private final Path folder = Builds.folder("scale");
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void bytesOfAPartnership() throws SQLException {
    var database = database("size");
    try (var sandbox = new SandboxProcess(Builds.H2, folder, Map.of())) {
      sandbox.playExample();
    }
    Builds.move(folder, "data/sandbox/parley", Builds.url(database), database);
    int partnerships = Integer.getInteger("parley.scale");
    try (var connection = connect("size")) {
      new Copies(connection).make(partnerships);
      long all = sizes(connection, partnerships);
      System.out.printf("bytes of a partnership, indexes and all: %d%n", all / partnerships);
      assertThat(all / partnerships).isLessThan(500_000);
    }
  }

  @Test
  void statementsOfACommand() throws SQLException {
    int port = RunningParley.freePort();
    var settings = new HashMap<>(database("work"));
    settings.put("PARLEY_ENCRYPTION_KEY", org.parley.vault.KeySets.fresh());
    settings.put("PARLEY_PACE", Double.toString(PACE));
    var setup =
        new RunningParley.Setup(
            Builds.POSTGRESQL,
            folder.resolve("parley"),
            port,
            java.util.List.of("-XX:MaxRAMPercentage=60", "-XX:MaxRAM=512m"),
            settings);
    try (var world =
            OutsideWorld.start(
                new OutsideWorld.Setup(Builds.POSTGRESQL, folder.resolve("world"), port, PACE));
        var parley = new RunningParley(setup, world);
        var statistics = connect("postgres")) {
      parley.start();
      statistics.createStatement().execute("create extension pg_stat_statements");
      var table = SharedTable.found(world);
      double idle = idlePerSecond(statistics);
      System.out.printf("statements a second, idle, one process: %.1f%n", idle);
      report(statistics, idle, "status", () -> table.fay().ask("status"));
      report(statistics, idle, "help", () -> table.fay().ask("help"));
      report(statistics, idle, "declare all", () -> table.fay().ask("declare all"));
      report(statistics, idle, "promise, told to 3 channels", () -> promise(world, table.fay()));
      System.out.printf(
          "resident: %.0f MiB, at most %.0f MiB%n",
          parley.process().mebibytes("VmRSS"), parley.process().mebibytes("VmHWM"));
    }
  }

  private static void promise(OutsideWorld world, Hands hands) {
    int before = world.said(0).size();
    hands.send(hands.form("promise", Map.of("what", "The survey, by Thursday")));
    org.awaitility.Awaitility.await()
        .pollInterval(java.time.Duration.ofMillis(20))
        .atMost(java.time.Duration.ofSeconds(60))
        .until(
            () -> world.said(before).stream().filter(it -> it.kind().equals("POST")).count() >= 3);
  }

  private static void report(Connection statistics, double idle, String what, Runnable work)
      throws SQLException {
    work.run();
    reset(statistics);
    long begun = System.nanoTime();
    for (int time = 0; time < TIMES; time++) {
      work.run();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    double each = (calls(statistics) - idle * seconds) / TIMES;
    System.out.printf("statements of %s: %.1f%n", what, each);
  }

  private static double idlePerSecond(Connection statistics) throws SQLException {
    reset(statistics);
    long begun = System.nanoTime();
    java.util.concurrent.locks.LockSupport.parkNanos(10_000_000_000L);
    return calls(statistics) / ((System.nanoTime() - begun) / 1e9);
  }

  private static void reset(Connection statistics) throws SQLException {
    try (Statement statement = statistics.createStatement()) {
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  /** Without what opens and ends transactions. */
  private static long calls(Connection statistics) throws SQLException {
    try (Statement statement = statistics.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_database d"
                    + " on d.oid = s.dbid where d.datname = 'work' and s.query !~*"
                    + " '^(begin|commit|rollback|set|show)'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long sizes(Connection connection, int partnerships) throws SQLException {
    long all = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select relname, reltuples::bigint, pg_total_relation_size(oid) from"
                    + " pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                    + " order by 3 desc")) {
      while (rows.next()) {
        all += rows.getLong(3);
        System.out.printf(
            "%20s %8.1f rows %10.0f bytes a partnership%n",
            rows.getString(1),
            rows.getLong(2) / (double) partnerships,
            rows.getLong(3) / (double) partnerships);
      }
    }
    return all;
  }

  private static Map<String, String> database(String name) throws SQLException {
    try (Connection admin = connect("postgres");
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + name);
    }
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", url(name),
        "QUARKUS_DATASOURCE_USERNAME", "postgres",
        "QUARKUS_DATASOURCE_PASSWORD", "postgres");
  }

  private static Connection connect(String database) throws SQLException {
    return java.sql.DriverManager.getConnection(url(database), "postgres", "postgres");
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }
}
