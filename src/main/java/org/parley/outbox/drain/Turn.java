package org.parley.outbox.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.parley.conversation.port.Destination;
import org.parley.outbox.lane.Lane;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.lane.Posting;
import org.parley.outbox.lane.PostingTable;
import org.parley.outbox.pace.Pace;
import org.parley.outbox.pace.Saying;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Picked;

/**
 * Decides what a lane does next, inside the transaction that holds its lock. When there is nothing
 * to do, the task's row is ended there and then: a producer that comes later finds it gone and
 * makes a new one, so no wake-up is lost.
 */
@ApplicationScoped
public class Turn {
  /** After this many the lane goes to the end of the queue, so that others get their turn. */
  static final int AT_ONCE = 25;

  private final LaneTable lanes;
  private final PostingTable postings;
  private final Pace pace;
  private final MachineClock clock;

  @Inject
  public Turn(LaneTable lanes, PostingTable postings, Pace pace, MachineClock clock) {
    this.lanes = lanes;
    this.postings = postings;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * @param lane as it was just saved
   * @param said how much this drain has said
   */
  Step next(Lane lane, Destination destination, Picked picked, int said) {
    Instant now = clock.now();
    if (!lane.isOpen()) {
      return rest(picked, Optional.empty());
    }
    if (lane.notBefore(now).isAfter(now)) {
      return rest(picked, lane.notBefore());
    }
    Optional<Posting> head = postings.head(lane.id(), now);
    if (head.isEmpty()) {
      return rest(picked, postings.earliest(lane.id()));
    }
    Saying what = head.get().isEdit() ? Saying.EDIT : Saying.POST;
    Instant allowed = pace.earliest(destination.platform(), what, lane.pace());
    if (allowed.isAfter(now)) {
      return rest(picked, Optional.of(allowed));
    }
    if (said >= AT_ONCE || picked.mustEnd()) {
      return rest(picked, Optional.of(now));
    }
    return new Step.Say(head.get(), lane.epoch());
  }

  private Step rest(Picked picked, Optional<Instant> until) {
    return lanes.tasks().end(picked.key(), picked.version(), until)
        ? new Step.Rest(until)
        : new Step.Overtaken();
  }
}
