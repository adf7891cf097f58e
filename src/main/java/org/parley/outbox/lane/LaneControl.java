package org.parley.outbox.lane;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;
import org.parley.schedule.MachineClock;

/** Holds lanes and lets them go on, in the caller's transaction or one of its own. */
@ApplicationScoped
public class LaneControl implements Lanes {
  private final LaneTable lanes;
  private final LaneNudge nudge;
  private final MachineClock clock;

  @Inject
  public LaneControl(LaneTable lanes, LaneNudge nudge, MachineClock clock) {
    this.lanes = lanes;
    this.nudge = nudge;
    this.clock = clock;
  }

  @Override
  public void resume(Destination destination) {
    QuarkusTransaction.joiningExisting().run(() -> open(lanes.find(destination).stream().toList()));
  }

  @Override
  public void resumeAll(Platform platform, String workspace) {
    QuarkusTransaction.joiningExisting().run(() -> open(lanes.of(platform, workspace)));
  }

  @Override
  public void holdAll(Platform platform, String workspace) {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                lanes
                    .of(platform, workspace)
                    .forEach(id -> lanes.save(lanes.lock(id).in(LaneState.HELD))));
  }

  /** Makes sure that a lane is drained, if it is open. */
  public void wake(LaneId id) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              lanes.wake(lanes.lock(id), clock.now());
              nudge.afterCommit();
            });
  }

  private void open(List<LaneId> ids) {
    for (LaneId id : ids) {
      Lane lane = lanes.lock(id).in(LaneState.OPEN);
      lanes.save(lane);
      lanes.wake(lane, clock.now());
    }
    nudge.afterCommit();
  }
}
