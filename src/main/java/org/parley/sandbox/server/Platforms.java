package org.parley.sandbox.server;

import java.util.List;
import java.util.function.Function;
import org.parley.sandbox.slack.SlackStandIn;
import org.parley.sandbox.slack.state.SlackApp;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.World;

/** Which platforms are played, beside Parley and in a process of their own alike. */
public final class Platforms {

  private Platforms() {}

  /** What {@link StandIns#open} takes. */
  public static List<Function<World, StandIn>> played(SlackApp slack) {
    return List.of(world -> new SlackStandIn(world, slack));
  }
}
