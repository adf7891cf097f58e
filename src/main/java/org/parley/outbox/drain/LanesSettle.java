package org.parley.outbox.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.pace.Pace;
import org.parley.schedule.MachineClock;
import org.parley.schedule.Settling;

/** Lets what was said in one moment reach its places before time is moved to the next. */
@ApplicationScoped
public class LanesSettle implements Settling {
  // A channel's own pace is waited for; a Retry-After or a card's next edit is not.
  private static final Duration A_POST = Duration.ofMillis(1500);

  private final LaneTable lanes;
  private final Pace pace;
  private final MachineClock clock;

  @Inject
  public LanesSettle(LaneTable lanes, Pace pace, MachineClock clock) {
    this.lanes = lanes;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public void settle(Duration atMost) {
    Instant end = clock.now().plus(atMost);
    while (clock.now().isBefore(end) && lanes.busyUntil(clock.now().plus(pace.real(A_POST)))) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
