package org.parley.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxDecisionTest {

  @TempDir Path data;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing is configured and it listens on loopback, auto, 127.0.0.1, , LOCAL",
    "localhost is loopback too, auto, localhost, , LOCAL",
    "it listens to others, auto, 0.0.0.0, , OFF",
    "a name that only begins like loopback, auto, 127.0.0.1.example.org, , OFF",
    "Slack is configured, auto, 127.0.0.1, SLACK_SIGNING_SECRET, OFF",
    "Slack by one token, auto, 127.0.0.1, SLACK_BOT_TOKEN, OFF",
    "Teams is configured by its own setting, auto, 127.0.0.1, parley.teams.app-id, OFF",
    "a local Teams client is real too, auto, 127.0.0.1, TEAMS_ANONYMOUS, OFF",
    "asked for, on, 0.0.0.0, , ON",
    "not wanted, off, 127.0.0.1, , OFF",
  })
  void isOnWhere(String why, String wish, String host, String credential, SandboxMode expected) {
    var given = new HashMap<>(Map.of("quarkus.http.host", host, "parley.sandbox.mode", wish));
    if (credential != null) {
      given.put(credential, "x");
    }
    var config = config(given);
    assertThat(config.getValue("parley.sandbox.decided", SandboxMode.class)).isEqualTo(expected);
    assertThat(config.getOptionalValue("parley.sandbox.refused", String.class)).isEmpty();
  }

  @Test
  void aBlankCredentialIsNone() {
    var config = config(Map.of("quarkus.http.host", "127.0.0.1", "SLACK_CLIENT_ID", " "));
    assertThat(config.getValue("parley.sandbox.decided", SandboxMode.class))
        .isEqualTo(SandboxMode.LOCAL);
  }

  @Test
  void besideRealCredentialsItIsRefusedAndTheyAreNotTouched() {
    var config =
        config(
            Map.of(
                "parley.sandbox.mode", "on",
                "parley.slack.signing-secret", "real",
                "quarkus.datasource.jdbc.url", "jdbc:h2:real"));
    assertThat(config.getValue("parley.sandbox.refused", String.class))
        .contains("SLACK_SIGNING_SECRET")
        .doesNotContain("real,")
        .hasLineCount(1);
    assertThat(config.getValue("parley.slack.signing-secret", String.class)).isEqualTo("real");
    assertThat(config.getValue("quarkus.datasource.jdbc.url", String.class))
        .isEqualTo("jdbc:h2:real");
  }

  @Test
  void anUnknownWishIsRefused() {
    assertThat(
            config(Map.of("parley.sandbox.mode", "maybe"))
                .getValue("parley.sandbox.refused", String.class))
        .contains("auto, on or off");
  }

  @Test
  void onPostgresqlItNeedsADatabaseOfItsOwn() {
    Map<String, String> postgresql =
        Map.of("parley.sandbox.mode", "on", "quarkus.datasource.db-kind", "postgresql");
    assertThat(config(postgresql).getValue("parley.sandbox.refused", String.class))
        .contains("PARLEY_SANDBOX_JDBC_URL");
    var own = new HashMap<>(postgresql);
    own.put("parley.sandbox.jdbc-url", "jdbc:postgresql:practice");
    assertThat(config(own).getValue("quarkus.datasource.jdbc.url", String.class))
        .isEqualTo("jdbc:postgresql:practice");
  }

  @Test
  void aPracticeNeverUsesTheRealStoreOrItsKey() {
    var config =
        config(
            Map.of(
                "parley.sandbox.mode", "on",
                "parley.sandbox.data", data.toString(),
                "parley.encryption-key", "real",
                "quarkus.datasource.jdbc.url", "jdbc:h2:real"));
    assertThat(config.getValue("quarkus.datasource.jdbc.url", String.class))
        .startsWith("jdbc:h2:file:" + data)
        .contains("WRITE_DELAY=0");
    assertThat(config.getOptionalValue("parley.encryption-key", String.class)).isEmpty();
    assertThat(config.getValue("parley.encryption-key-file", String.class))
        .startsWith(data.toString());
  }

  @Test
  void bothRoomsAreSentToThePlayedPlatforms() {
    var config = practice();
    String port = config.getValue("parley.sandbox.port", String.class);
    assertThat(port).isNotEqualTo("0");
    assertThat(config.getValue("parley.slack.api-url", String.class))
        .isEqualTo("http://127.0.0.1:" + port + "/slack/api/");
    assertThat(config.getValue("parley.teams.login-url", String.class))
        .startsWith("http://127.0.0.1:" + port + "/teams/");
  }

  @Test
  void secretsAreMadeOnceAndKept() {
    String first = practice().getValue("parley.slack.signing-secret", String.class);
    assertThat(first).matches("[0-9a-f]{32}");
    assertThat(practice().getValue("parley.slack.signing-secret", String.class)).isEqualTo(first);
    assertThat(practice().getValue("parley.teams.app-password", String.class)).isNotEqualTo(first);
  }

  @Test
  void decidingLeavesNoTraceInTheFolder() {
    var config = practice();
    assertThat(config.getValue("parley.sandbox.decided", SandboxMode.class))
        .isEqualTo(SandboxMode.ON);
    assertThat(data).isEmptyDirectory();
    config.getPropertyNames().forEach(name -> {});
    assertThat(Files.exists(data.resolve("secrets.properties"))).isFalse();
  }

  private SmallRyeConfig practice() {
    return config(
        Map.of(
            "parley.sandbox.mode", "on",
            "parley.sandbox.data", data.toString(),
            "parley.sandbox.port", "0"));
  }

  private static SmallRyeConfig config(Map<String, String> given) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(given, "given", 300))
        .withSources(new SandboxConfigSourceFactory())
        .build();
  }
}
