package org.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.Assumptions;
import org.awaitility.Awaitility;
import org.parley.running.JavaProcess;
import org.parley.testing.RealPostgres;

/** The two packaged applications, and the command that moves between their databases. */
final class Builds {
  static final Path H2 = Path.of("target", "quarkus-app");
  static final Path POSTGRESQL = Path.of("target", "quarkus-app-postgresql");

  private Builds() {}

  /** {@code -Dparley.database=postgresql} leaves nothing for H2. */
  static void theDefaultIsForH2() throws IOException {
    var built = new Properties();
    try (var file = Files.newInputStream(Path.of("target", "classes", "application.properties"))) {
      built.load(file);
    }
    Assumptions.assumeThat(built.getProperty("parley.database")).isEqualTo("h2");
  }

  static Path folder(String name) {
    return Path.of("target", "deploy", name + "-" + Instant.now().toEpochMilli());
  }

  /** A new database, as the environment that leads there. */
  static Map<String, String> postgres() {
    return RealPostgres.environment();
  }

  static String url(Map<String, String> postgres) {
    return String.valueOf(postgres.get("QUARKUS_DATASOURCE_JDBC_URL"));
  }

  /** Runs {@code move} to its end, which must be a good one; what it printed. */
  static String move(Path folder, String from, String to, Map<String, String> environment) {
    var process =
        JavaProcess.start(
            new JavaProcess.Launch(
                "move-" + Instant.now().toEpochMilli(),
                POSTGRESQL,
                folder,
                SandboxProcess.OPTIONS,
                List.of("move", "--from", from, "--to", to),
                environment));
    Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> !process.isAlive());
    assertThat(process.printed()).contains("counted on both sides");
    return process.printed();
  }
}
