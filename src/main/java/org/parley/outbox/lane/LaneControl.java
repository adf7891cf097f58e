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
    QuarkusTransaction.joiningExisting().run(() -> hold(locked(platform, workspace)));
  }

  /** As {@link #holdAll} after a lane was held, unless its workspace was let go on meanwhile. */
  public void holdWith(LaneId held, Destination destination) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              List<Lane> all = locked(destination.platform(), destination.workspace());
              if (all.stream()
                  .anyMatch(it -> it.id().equals(held) && it.state() == LaneState.HELD)) {
                hold(all);
              }
            });
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

  private List<Lane> locked(Platform platform, String workspace) {
    return lanes.of(platform, workspace).stream().map(lanes::lock).toList();
  }

  private void hold(List<Lane> locked) {
    locked.forEach(lane -> lanes.save(lane.in(LaneState.HELD)));
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
