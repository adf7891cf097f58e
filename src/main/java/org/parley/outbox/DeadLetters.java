package org.parley.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.parley.outbox.lane.DeadTable;
import org.parley.outbox.lane.LaneControl;
import org.parley.schedule.MachineClock;

/** What an operator can do about what could not be said. */
@ApplicationScoped
public class DeadLetters {
  private final DeadTable dead;
  private final LaneControl lanes;
  private final MachineClock clock;

  @Inject
  public DeadLetters(DeadTable dead, LaneControl lanes, MachineClock clock) {
    this.dead = dead;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** The newest first, at most a thousand. */
  @Transactional
  public List<DeadLetter> list() {
    return dead.list(
        (id, row) -> new DeadLetter(id, row.screen(), row.destination(), row.reason(), row.at()));
  }

  /**
   * Tries again, before anything that was recorded later in its lane.
   *
   * @return false where there is no such dead letter (any more)
   */
  @Transactional
  public boolean requeue(UUID id) {
    return dead.lane(id)
        .map(
            lane -> {
              lanes.wake(lane);
              return dead.revive(id);
            })
        .orElse(false);
  }

  /**
   * Gives up for good: the payload is wiped.
   *
   * @param reason why, in the operator's words; at most 200 characters are kept
   * @return false where there is no such dead letter (any more)
   */
  @Transactional
  public boolean drop(UUID id, String reason) {
    return dead.drop(id, reason, clock.now());
  }
}
