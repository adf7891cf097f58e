package org.parley.kill;

import java.nio.file.Path;
import java.util.Map;
import org.parley.testing.RealPostgres;

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
    return RealPostgres.environmentWithAKey();
  }

  @Override
  int kills() {
    return Integer.getInteger("parley.kill.postgresql", 6);
  }
}
