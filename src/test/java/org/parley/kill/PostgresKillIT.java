package org.parley.kill;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.testing.RealPostgres;
import org.parley.vault.KeySets;

/** The build for PostgreSQL, on a server that really writes and is not killed. */
class PostgresKillIT extends KillContract {
  @Override
  String name() {
    return "postgresql";
  }

  @Override
  Path app() {
    return Path.of("target", "quarkus-app-postgresql");
  }

  @Override
  Map<String, String> database() {
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

  @Override
  int kills() {
    return Integer.getInteger("parley.kill.postgresql", 6);
  }
}
