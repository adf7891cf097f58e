package org.parley.app.sandbox;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Decides before anything starts whether the sandbox is on, and if so gives its settings a voice
 * above every other source: nothing of a practice may reach a real platform or the real store.
 */
public final class SandboxConfigSourceFactory implements ConfigSourceFactory {

  /** Setting, and the name an administrator knows it by. */
  private static final List<Credential> CREDENTIALS =
      List.of(
          new Credential("parley.slack.signing-secret", "SLACK_SIGNING_SECRET"),
          new Credential("parley.slack.client-id", "SLACK_CLIENT_ID"),
          new Credential("parley.slack.client-secret", "SLACK_CLIENT_SECRET"),
          new Credential("parley.slack.bot-token", "SLACK_BOT_TOKEN"),
          new Credential("parley.teams.app-id", "TEAMS_APP_ID"),
          new Credential("parley.teams.app-password", "TEAMS_APP_PASSWORD"),
          new Credential("parley.teams.anonymous", "TEAMS_ANONYMOUS"));

  private record Credential(String setting, String variable) {}

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Decision decision = decide(context);
    if (!decision.mode().isOn()) {
      return List.of(SandboxConfigSource.off(decision.refusal()));
    }
    Path folder = Path.of(value(context, "parley.sandbox.data").orElse("./data/sandbox"));
    int port = value(context, "parley.sandbox.port").map(Integer::parseInt).orElse(8099);
    Optional<String> jdbcUrl = value(context, "parley.sandbox.jdbc-url");
    return List.of(
        SandboxConfigSource.on(
            new SandboxConfigSource.Practice(decision.mode(), folder, port, jdbcUrl)));
  }

  private record Decision(SandboxMode mode, String refusal) {}

  private static Decision decide(ConfigSourceContext context) {
    try {
      return new Decision(SandboxMode.decide(wish(context), surroundings(context)), "");
    } catch (SandboxMode.NotBesideRealPlatforms refused) {
      return new Decision(SandboxMode.OFF, String.valueOf(refused.getMessage()));
    }
  }

  private static SandboxMode.Wish wish(ConfigSourceContext context) {
    String wish = value(context, "parley.sandbox.mode").orElse("auto");
    try {
      return SandboxMode.Wish.valueOf(wish.trim().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new SandboxMode.NotBesideRealPlatforms(
          "PARLEY_SANDBOX is auto, on or off, not \"" + wish + "\".");
    }
  }

  private static SandboxMode.Surroundings surroundings(ConfigSourceContext context) {
    List<String> found = new ArrayList<>();
    for (Credential it : CREDENTIALS) {
      boolean there =
          value(context, it.setting())
              .or(() -> value(context, it.variable()))
              .filter(value -> !value.equalsIgnoreCase("false"))
              .isPresent();
      if (there) {
        found.add(it.variable());
      }
    }
    boolean file = value(context, "quarkus.datasource.db-kind").orElse("h2").equals("h2");
    boolean own = file || value(context, "parley.sandbox.jdbc-url").isPresent();
    return new SandboxMode.Surroundings(
        found,
        value(context, "quarkus.http.host").orElse("0.0.0.0"),
        own ? SandboxMode.Store.ITS_OWN : SandboxMode.Store.NONE);
  }

  private static Optional<String> value(ConfigSourceContext context, String name) {
    ConfigValue found = context.getValue(name);
    return Optional.ofNullable(found).map(ConfigValue::getValue).filter(value -> !value.isBlank());
  }
}
