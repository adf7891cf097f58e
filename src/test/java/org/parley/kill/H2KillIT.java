package org.parley.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The default build: one process, one file. */
class H2KillIT extends KillContract {
  @BeforeAll
  static void thePackagedApplicationIsBuiltForH2() throws IOException {
    var built = new Properties();
    try (var file = Files.newInputStream(Path.of("target", "classes", "application.properties"))) {
      built.load(file);
    }
    Assumptions.assumeThat(built.getProperty("parley.database")).isEqualTo("h2");
  }

  @Override
  String name() {
    return "h2";
  }

  @Override
  Path app() {
    return Path.of("target", "quarkus-app");
  }

  @Override
  Map<String, String> database() {
    return Map.of();
  }

  @Override
  int kills() {
    return Integer.getInteger("parley.kill.h2", 8);
  }
}
