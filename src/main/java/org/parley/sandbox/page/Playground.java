package org.parley.sandbox.page;

import org.parley.sandbox.server.StandIns;

/** What there is to play with; kept by whoever starts the sandbox. */
public interface Playground {

  /** Whether the sandbox is on and has started. */
  boolean isOpen();

  /**
   * @throws IllegalStateException while it is not open
   */
  StandIns standIns();

  BusinessTime time();

  /** Whether the worked example was played on this data. */
  boolean wasExamplePlayed();

  /** Remembers that it was, with the data. */
  void examplePlayed();
}
