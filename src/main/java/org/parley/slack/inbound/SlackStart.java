package org.parley.slack.inbound;

import com.slack.api.bolt.App;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.parley.conversation.start.Listening;
import org.parley.slack.SlackSetup;
import org.parley.slack.answer.AfterAcknowledging;
import org.parley.slack.install.SingleWorkspace;

/** Switches Slack on, and is not ready before a first command would be quick. */
@Singleton
@Readiness
public class SlackStart implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(SlackStart.class);

  private final SlackSetup setup;
  private final SlackApps apps;
  private final SlackDoors doors;
  private final SingleWorkspace workspace;
  private final AfterAcknowledging background;

  SlackStart(
      SlackSetup setup,
      SlackApps apps,
      SlackDoors doors,
      SingleWorkspace workspace,
      AfterAcknowledging background) {
    this.setup = setup;
    this.apps = apps;
    this.doors = doors;
    this.workspace = workspace;
    this.background = background;
  }

  void begin(@Observes StartupEvent event) {
    if (!setup.isOn()) {
      LOG.info("Slack is off: no SLACK_SIGNING_SECRET is set.");
      return;
    }
    apps.app().ifPresent(App::start);
    workspace.connect();
  }

  void warmUp(@ObservesAsync Listening now) {
    background.run(doors::warmUp);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Slack").status(doors.isWarm()).build();
  }
}
