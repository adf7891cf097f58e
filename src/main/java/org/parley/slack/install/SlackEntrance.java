package org.parley.slack.install;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;
import org.parley.slack.SlackSetup;

/** Workspaces install the app themselves, through OAuth. */
@ApplicationScoped
class SlackEntrance implements Installations.Entrance {
  private final SlackSetup setup;

  SlackEntrance(SlackSetup setup) {
    this.setup = setup;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public boolean isOpen() {
    return setup.isOn() && setup.oauth().isPresent();
  }
}
