package org.parley.outbox.lane;

import java.time.Instant;
import java.util.Optional;

/**
 * A lane as it stands in its locked row.
 *
 * @param notBefore nothing is said before; machine time
 * @param epoch which drain owns it: a drain whose epoch has passed writes nothing
 * @param reached something was once said there
 * @param news what others have still to be told
 * @param pace what of the conversation's limits is spent
 */
public record Lane(
    LaneId id,
    LaneState state,
    Optional<Instant> notBefore,
    long epoch,
    boolean reached,
    Optional<News> news,
    String pace) {

  public boolean isOpen() {
    return state == LaneState.OPEN;
  }

  public Lane in(LaneState wanted) {
    return new Lane(id, wanted, notBefore, epoch, reached, news, pace);
  }

  public Lane waitingUntil(Instant moment) {
    return new Lane(id, state, Optional.of(moment), epoch, reached, news, pace);
  }

  public Lane free() {
    return new Lane(id, state, Optional.empty(), epoch, reached, news, pace);
  }

  public Lane withNextEpoch() {
    return new Lane(id, state, notBefore, epoch + 1, reached, news, pace);
  }

  public Lane withReached() {
    return new Lane(id, state, notBefore, epoch, true, news, pace);
  }

  public Lane with(News toTell) {
    return new Lane(id, state, notBefore, epoch, reached, Optional.of(toTell), pace);
  }

  public Lane spending(String spent) {
    return new Lane(id, state, notBefore, epoch, reached, news, spent);
  }

  /** The later of the two. */
  public Instant notBefore(Instant moment) {
    return notBefore.filter(until -> until.isAfter(moment)).orElse(moment);
  }
}
