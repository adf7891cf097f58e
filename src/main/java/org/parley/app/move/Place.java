package org.parley.app.move;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a database is: a file of H2, or a PostgreSQL.
 *
 * @param url without what only this room adds
 */
record Place(Kind kind, String url, String user, String password) {
  private static final String H2 = "jdbc:h2:file:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** What can be moved between. {@link #folder} holds what its migrations have of their own. */
  enum Kind {
    H2,
    POSTGRESQL;

    String folder() {
      return "db/vendor/" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a path or an address. User and password of PostgreSQL come from the environment, as they
   * do when Parley runs.
   *
   * @throws MoveRefused when it is neither
   */
  static Place of(String written, Map<String, String> environment) {
    if (written.startsWith(POSTGRESQL)) {
      return new Place(
          Kind.POSTGRESQL,
          written,
          environment.getOrDefault("QUARKUS_DATASOURCE_USERNAME", ""),
          environment.getOrDefault("QUARKUS_DATASOURCE_PASSWORD", ""));
    }
    String path = written.startsWith(H2) ? written.substring(H2.length()) : written;
    if (path.startsWith("jdbc:") || path.contains(";")) {
      throw new MoveRefused("A place is a file such as ./data/parley, or jdbc:postgresql://…");
    }
    path = path.replaceFirst("\\.mv\\.db$", "");
    return new Place(Kind.H2, H2 + Path.of(path).toAbsolutePath().normalize(), "", "");
  }

  /** The address to read from: never makes a file, never changes one. */
  String reading() {
    return kind == Kind.H2 ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url;
  }

  /** The address to write to. */
  String writing() {
    return kind == Kind.H2 ? url + ";WRITE_DELAY=0" : url;
  }

  boolean isThere() {
    return kind == Kind.POSTGRESQL || Files.exists(Path.of(url.substring(H2.length()) + ".mv.db"));
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return kind.toString();
  }
}
