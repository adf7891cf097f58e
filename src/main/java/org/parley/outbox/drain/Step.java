package org.parley.outbox.drain;

import java.util.Optional;
import org.parley.outbox.lane.Posting;

/** What a drain does next, decided under the lane's lock. */
sealed interface Step {

  /** Say this. */
  record Say(Posting posting, long epoch) implements Step {}

  /** Nothing now: the task's row has been ended in the same transaction. */
  record Rest(Optional<java.time.Instant> until) implements Step {}

  /** Another node drains this lane: write nothing, send nothing. */
  record Overtaken() implements Step {}
}
