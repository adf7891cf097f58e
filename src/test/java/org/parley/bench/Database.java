package org.parley.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.parley.testing.RealPostgres;
import org.parley.vault.KeySets;

/** What Parley keeps its state in, and the packaging made for it. */
public enum Database {
  H2("quarkus-app") {
    @Override
    public Map<String, String> fresh() {
      return Map.of();
    }

    @Override
    public Map<String, String> open() {
      return Map.of(URL, file() + ";AUTO_SERVER=TRUE", "PARLEY_ENCRYPTION_KEY", KeySets.fresh());
    }

    @Override
    public Map<String, String> raw() {
      return Map.of(URL, file());
    }

    private String file() {
      var file = Path.of("target", "bench", "h2", UUID.randomUUID().toString(), "parley");
      return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=5000";
    }
  },
  POSTGRESQL("quarkus-app-postgresql") {
    @Override
    public Map<String, String> fresh() {
      return RealPostgres.environmentWithAKey();
    }

    @Override
    public Map<String, String> open() {
      return fresh();
    }

    @Override
    public Map<String, String> raw() {
      return fresh();
    }
  };

  private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

  private final String folder;

  Database(String folder) {
    this.folder = folder;
  }

  /** The environment that names an empty database. */
  public abstract Map<String, String> fresh();

  /**
   * The same; its rows can be read and written past a running Parley. On H2 that excludes
   * DB_CLOSE_ON_EXIT, which Parley's own address has.
   */
  public abstract Map<String, String> open();

  /** An empty database of the same kind that no Parley will use. */
  public abstract Map<String, String> raw();

  /** A connection to a database of {@link #open}, while Parley runs on it, or of {@link #raw}. */
  public static Connection connect(Map<String, String> environment) throws SQLException {
    return DriverManager.getConnection(
        environment.get(URL),
        environment.getOrDefault("QUARKUS_DATASOURCE_USERNAME", ""),
        environment.getOrDefault("QUARKUS_DATASOURCE_PASSWORD", ""));
  }

  public Path app() {
    return Path.of("target", folder);
  }
}
