package org.parley.bench;

import java.nio.file.Path;
import java.util.Map;
import org.parley.testing.RealPostgres;

/** What Parley keeps its state in, and the packaging made for it. */
enum Database {
  H2("quarkus-app") {
    @Override
    Map<String, String> fresh() {
      return Map.of();
    }
  },
  POSTGRESQL("quarkus-app-postgresql") {
    @Override
    Map<String, String> fresh() {
      return RealPostgres.environmentWithAKey();
    }
  };

  private final String folder;

  Database(String folder) {
    this.folder = folder;
  }

  /** The environment that names an empty database. */
  abstract Map<String, String> fresh();

  Path app() {
    return Path.of("target", folder);
  }
}
