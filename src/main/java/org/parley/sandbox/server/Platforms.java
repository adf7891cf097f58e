package org.parley.sandbox.server;

import java.util.List;
import java.util.function.Function;
import org.parley.sandbox.slack.SlackApp;
import org.parley.sandbox.slack.SlackStandIn;
import org.parley.sandbox.teams.TeamsApp;
import org.parley.sandbox.teams.TeamsStandIn;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.World;

/** Which platforms are played, beside Parley and in a process of their own alike. */
public final class Platforms {

  private Platforms() {}

  /** What {@link StandIns#open} takes. */
  public static List<Function<World, StandIn>> played(SlackApp slack, TeamsApp teams) {
    return List.of(
        world -> new SlackStandIn(world, slack), world -> new TeamsStandIn(world, teams));
  }
}
