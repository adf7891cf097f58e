package org.parley.app.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.parley.sandbox.teams.tenant.PortAuthority;

/**
 * The settings of a practice. Values are worked out when they are asked for, and no names are
 * listed: while Quarkus builds it reads what is listed, and a build must leave no trace of a
 * practice.
 */
final class SandboxConfigSource implements ConfigSource {

  /** What was decided, by its name. */
  static final String DECIDED = "parley.sandbox.decided";

  /** Why it was not allowed; empty when it was. */
  static final String REFUSED = "parley.sandbox.refused";

  private static final String TENANT = PortAuthority.TENANT;
  private static final AtomicInteger ANY_PORT = new AtomicInteger();

  /** What a practice is made of. */
  record Practice(SandboxMode mode, Path folder, int port, Optional<String> jdbcUrl) {}

  private final Map<String, Supplier<String>> values;

  private SandboxConfigSource(Map<String, Supplier<String>> values) {
    this.values = Map.copyOf(values);
  }

  static SandboxConfigSource off(String refusal) {
    return new SandboxConfigSource(
        Map.of(DECIDED, () -> SandboxMode.OFF.name(), REFUSED, () -> refusal));
  }

  static SandboxConfigSource on(Practice practice) {
    Path folder = practice.folder();
    Map<String, Supplier<String>> values = new LinkedHashMap<>();
    values.put(DECIDED, () -> practice.mode().name());
    values.put("parley.sandbox.port", () -> String.valueOf(port(practice)));
    values.put("quarkus.datasource.jdbc.url", () -> practice.jdbcUrl().orElseGet(() -> h2(folder)));
    values.put("parley.encryption-key", () -> "");
    values.put("parley.encryption-key-file", () -> folder.resolve("parley.key").toString());
    values.put("parley.time.movable", () -> "true");
    values.put("parley.pace", () -> "0.05");
    slack(practice, values);
    teams(practice, values);
    return new SandboxConfigSource(values);
  }

  private static void slack(Practice practice, Map<String, Supplier<String>> values) {
    Path folder = practice.folder();
    values.put("parley.slack.signing-secret", () -> SandboxSecrets.in(folder).slackSigning());
    values.put("parley.slack.client-id", () -> SandboxSecrets.in(folder).slackClientId());
    values.put("parley.slack.client-secret", () -> SandboxSecrets.in(folder).slackClientSecret());
    values.put("parley.slack.api-url", () -> played(practice) + "/slack/api/");
    values.put(
        "parley.slack.authorize-url",
        () -> "http://localhost:" + port(practice) + "/slack/oauth/v2/authorize");
  }

  private static void teams(Practice practice, Map<String, Supplier<String>> values) {
    Path folder = practice.folder();
    values.put("parley.teams.app-id", () -> SandboxSecrets.in(folder).teamsAppId());
    values.put("parley.teams.app-password", () -> SandboxSecrets.in(folder).teamsAppPassword());
    values.put("parley.teams.tenant-id", () -> TENANT);
    values.put("parley.teams.allowed-tenants", () -> "");
    values.put("parley.teams.allowed-service-hosts", () -> "127.0.0.1,localhost");
    values.put("parley.teams.login-url", () -> played(practice) + "/teams/login");
    values.put(
        "parley.teams.openid-metadata-url",
        () -> played(practice) + "/teams/openid/.well-known/openidconfiguration");
  }

  private static String played(Practice practice) {
    return "http://127.0.0.1:" + port(practice);
  }

  private static String h2(Path folder) {
    return "jdbc:h2:file:"
        + folder.toAbsolutePath().normalize().resolve("parley")
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE";
  }

  /** The same for the life of this process, also where any free one will do. */
  private static int port(Practice practice) {
    if (practice.port() != 0) {
      return practice.port();
    }
    return ANY_PORT.updateAndGet(known -> known != 0 ? known : free());
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("no free port for the sandbox", none);
    }
  }

  @Override
  public int getOrdinal() {
    return 1000;
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of();
  }

  @Override
  public @Nullable String getValue(String name) {
    Supplier<String> value = values.get(name);
    return value == null ? null : value.get();
  }

  @Override
  public String getName() {
    return "sandbox";
  }
}
