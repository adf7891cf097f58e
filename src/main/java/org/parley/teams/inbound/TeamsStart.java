package org.parley.teams.inbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.parley.conversation.start.Listening;
import org.parley.fault.Faults;
import org.parley.teams.TeamsSetup;
import org.parley.teams.client.TeamsMessenger;

/** Switches Teams on, and is not ready before a first command would be quick. */
@Singleton
@Readiness
public class TeamsStart implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(TeamsStart.class);

  private final TeamsSetup setup;
  private final TeamsDoor door;
  private final TeamsMessenger messenger;
  private final ManagedExecutor background;
  private volatile boolean isWarm;

  TeamsStart(
      TeamsSetup setup, TeamsDoor door, TeamsMessenger messenger, ManagedExecutor background) {
    this.setup = setup;
    this.door = door;
    this.messenger = messenger;
    this.background = background;
  }

  void begin(@Observes StartupEvent event) {
    if (!setup.isOn()) {
      LOG.info("Teams is off: no TEAMS_APP_ID is set.");
      isWarm = true;
      return;
    }
    if (setup.credentials().isEmpty()) {
      LOG.warn("Teams lets in local clients without a token (TEAMS_ANONYMOUS).");
    }
  }

  void warmUp(@ObservesAsync Listening now) {
    if (setup.isOn()) {
      background.execute(this::warmUp);
    }
  }

  /** What is not there yet when it is warmed up is asked for again when it is needed. */
  private void warmUp() {
    try {
      door.warmUp();
      messenger.warmUp();
    } catch (RuntimeException notYet) {
      LOG.warn("Teams could not be warmed up", Faults.withoutWords(notYet));
    } finally {
      isWarm = true;
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Teams").status(isWarm).build();
  }
}
