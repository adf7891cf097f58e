package org.parley.teams;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Says once at start whether Teams is on; a half configuration ends the start here. */
@ApplicationScoped
class TeamsStart {
  private static final Logger LOG = Logger.getLogger("org.parley.teams");

  void started(@Observes StartupEvent started, TeamsSetup setup) {
    if (!setup.isOn()) {
      LOG.info("Teams is off: no TEAMS_APP_ID.");
    } else if (setup.credentials().isEmpty()) {
      LOG.warn("Teams is open to local clients without a token (TEAMS_ANONYMOUS).");
    } else {
      LOG.info("Teams is on.");
    }
  }
}
