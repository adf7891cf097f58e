package org.parley.app.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.HttpServer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.sandbox.page.BusinessTime;
import org.parley.sandbox.page.Playground;
import org.parley.sandbox.server.Platforms;
import org.parley.sandbox.server.StandInServer;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.slack.SlackApp;
import org.parley.sandbox.teams.TeamsApp;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.World;

/** The practice of this run: starts before anything may call a platform, ends after everything. */
@ApplicationScoped
class RunningSandbox implements Playground {

  private static final Logger LOG = Logger.getLogger(RunningSandbox.class);

  private final SandboxMode mode;
  private final SandboxSettings settings;
  private final Config config;
  private final HttpServer http;
  private final BusinessTime time;
  private @Nullable StandIns standIns;

  RunningSandbox(SandboxSettings settings, Config config, HttpServer http, BusinessTime time) {
    this.settings = settings;
    this.config = config;
    this.http = http;
    this.time = time;
    this.mode = SandboxMode.valueOf(config.getValue(SandboxConfigSource.DECIDED, String.class));
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) {
    if (!mode.isOn()) {
      return;
    }
    try {
      standIns =
          StandIns.open(
              StandInServer.start(settings.port()),
              new StandIns.Settings(
                  this::bot,
                  Clock.systemUTC(),
                  config.getValue("parley.pace", Double.class),
                  Optional.of(settings.data())),
              platforms());
    } catch (IOException taken) {
      throw new ConfigurationException(
          "Port "
              + settings.port()
              + " is taken, perhaps by another sandbox: stop that one, or set"
              + " PARLEY_SANDBOX_PORT to another port (0 takes any).");
    }
    LOG.infof(
        "The sandbox is on: two Slack workspaces and a Teams tenant to practise with, kept in %s",
        settings.data());
  }

  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
    if (standIns != null) {
      standIns.close();
    }
  }

  private List<Function<World, StandIn>> platforms() {
    var secrets = SandboxSecrets.in(settings.data());
    var slack =
        new SlackApp(
            SlackApp.practice().appId(),
            secrets.slackClientId(),
            secrets.slackClientSecret(),
            secrets.slackSigning());
    var teams =
        new TeamsApp(
            secrets.teamsAppId(),
            secrets.teamsAppPassword(),
            config.getValue("parley.teams.tenant-id", String.class));
    return Platforms.played(slack, teams);
  }

  private URI bot() {
    return URI.create("http://127.0.0.1:" + http.getPort());
  }

  @Override
  public boolean isOpen() {
    return standIns != null;
  }

  @Override
  public StandIns standIns() {
    if (standIns == null) {
      throw new IllegalStateException("the sandbox is off");
    }
    return standIns;
  }

  @Override
  public BusinessTime time() {
    return time;
  }

  @Override
  public boolean wasExamplePlayed() {
    return Files.exists(example());
  }

  @Override
  public void examplePlayed() {
    try {
      Files.writeString(example(), "The worked example was played on this data.\n");
    } catch (IOException failed) {
      LOG.warnf("%s cannot be written", example());
    }
  }

  private Path example() {
    return settings.data().resolve("example.txt");
  }
}
