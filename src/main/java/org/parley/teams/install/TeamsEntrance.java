package org.parley.teams.install;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;
import org.parley.teams.TeamsSetup;

/** A tenant is connected by adding the app there. */
@ApplicationScoped
class TeamsEntrance implements Installations.Entrance {
  private final TeamsSetup setup;

  TeamsEntrance(TeamsSetup setup) {
    this.setup = setup;
  }

  @Override
  public Platform platform() {
    return Platform.TEAMS;
  }

  @Override
  public boolean isOpen() {
    return setup.isOn();
  }
}
