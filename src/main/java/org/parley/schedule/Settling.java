package org.parley.schedule;

import java.time.Duration;

/**
 * Something that follows after due work and should come to rest before time is moved on, so that
 * what is said in a week is said before the next one begins. Asked only when time is moved by hand.
 */
public interface Settling {

  /** Returns when nothing is left to be done now, or after this much machine time. */
  void settle(Duration atMost);
}
