package org.parley.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.testing.RealPostgres;
import org.parley.vault.KeySets;

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
      Map<String, String> environment = new HashMap<>();
      new RealPostgres()
          .start()
          .forEach(
              (key, value) ->
                  environment.put(
                      key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
      environment.put("PARLEY_ENCRYPTION_KEY", KeySets.fresh());
      return environment;
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
