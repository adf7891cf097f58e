package org.parley.screens;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.parley.conversation.port.Installations.Entrance;
import org.parley.conversation.port.Platform;

/** In a story, anybody's workspace can be connected. */
final class OpenDoors {
  private OpenDoors() {}

  /** Slack. */
  @Alternative
  @Singleton
  static class OfSlack implements Entrance {
    @Override
    public Platform platform() {
      return Platform.SLACK;
    }

    @Override
    public boolean isOpen() {
      return true;
    }
  }

  /** Teams. */
  @Alternative
  @Singleton
  static class OfTeams implements Entrance {
    @Override
    public Platform platform() {
      return Platform.TEAMS;
    }

    @Override
    public boolean isOpen() {
      return true;
    }
  }
}
