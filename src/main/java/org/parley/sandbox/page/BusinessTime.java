package org.parley.sandbox.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The time people live by, which can be moved forward here. */
public interface BusinessTime {

  Instant now();

  /**
   * Moves time forward, stopping at each thing that falls due on the way until it is done. Returns
   * when all is done; one at a time.
   */
  void forward(Duration by);

  /** How time was moved so far, oldest first. */
  List<Move> moves();

  /**
   * From {@code at} on (machine time) people lived {@code ahead} milliseconds ahead of the machine:
   * with these the page shows at what time of theirs a message came.
   */
  record Move(Instant at, long ahead) {}
}
