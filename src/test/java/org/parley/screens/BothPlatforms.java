package org.parley.screens;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.parley.conversation.port.Platform;

/** Slack and Teams are on, as far as an invitation is concerned. */
public final class BothPlatforms {
  private BothPlatforms() {}

  /** Slack. */
  @Alternative
  @Singleton
  public static class Slack implements Platform.Setup {
    @Override
    public Platform platform() {
      return Platform.SLACK;
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public boolean takesMoreWorkspaces() {
      return true;
    }
  }

  /** Teams. */
  @Alternative
  @Singleton
  public static class Teams extends Slack {
    @Override
    public Platform platform() {
      return Platform.TEAMS;
    }
  }
}
