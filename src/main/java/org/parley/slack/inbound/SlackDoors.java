package org.parley.slack.inbound;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.parley.slack.SlackSetup;

/** The door, where Slack is on; and whether it has been walked through once. */
@Singleton
public class SlackDoors {
  private static final String WARM_UP =
      "command=%2Fpartnership&text=help&team_id=none&user_id=none&trigger_id=none&channel_id=none"
          + "&api_app_id=none&response_url=none";

  private final Clock clock;
  private final Optional<SlackDoor> door;
  private volatile boolean isWarm;

  @Inject
  SlackDoors(SlackSetup setup, SlackApps apps) {
    clock = Clock.systemUTC();
    door =
        apps.app()
            .map(app -> new SlackDoor(app, new SlackSignature(setup.signingSecrets(), clock)));
    isWarm = door.isEmpty();
  }

  Optional<SlackDoor> door() {
    return door;
  }

  /** Whether a real command would find everything loaded. */
  public boolean isWarm() {
    return isWarm;
  }

  /**
   * Walks through once. A cold process needs more than two of the three seconds that Slack waits.
   */
  public void warmUp() {
    door.ifPresent(
        it -> {
          var now = String.valueOf(clock.instant().getEpochSecond());
          var body = WARM_UP.getBytes(StandardCharsets.UTF_8);
          for (int round = 0; round < 3; round++) {
            it.warmUp(now, body);
          }
          isWarm = true;
        });
  }
}
