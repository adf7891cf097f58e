package org.parley.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A PostgreSQL server that really writes, of one test's own, so that it can be stopped. */
public final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private final int port = RunningParley.freePort();
  private EmbeddedPostgres server;

  public OwnPostgres(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.server = started();
  }

  public int port() {
    return port;
  }

  /** As `pg_ctl stop -m immediate`: no connection is told, nothing is written any more. */
  public void stopAtOnce() {
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(pid())).start().waitFor();
      var file = pidFile();
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Starts again on the same data, after {@link #stopAtOnce}. */
  public void startAgain() {
    close();
    server = started();
  }

  /** A connection of the test's own, past every wire. */
  public Connection connect() {
    try {
      return DriverManager.getConnection(url(port), "postgres", "postgres");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of what is found, as text. */
  public List<String> column(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Where it is reached through a port that leads to it. Statements go as text, so traps see them.
   */
  public static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=0&sslmode=disable";
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private EmbeddedPostgres started() {
    try {
      var started =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .start();
      ProcessHandle.of(pid()).ifPresent(Leash::hold);
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
  }

  private Path pidFile() {
    return folder.resolve("postmaster.pid");
  }
}
