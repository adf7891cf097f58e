package org.parley.sandbox.page;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The time people live by, which can be moved forward here. */
public interface BusinessTime {

  Instant now();

  /**
   * Moves time forward, stopping at each thing that falls due on the way until it is done. Returns
   * when all is done; one at a time.
   *
   * @param reached told of each instant on the way
   */
  void forward(Duration by, Consumer<Instant> reached);
}
