package org.parley.schedule;

import java.time.Instant;

/**
 * The time of the node: leases, heartbeats, pace, signatures, tokens. Never moved; nothing that a
 * person waits for is measured by it.
 */
public interface MachineClock {

  /** To the millisecond. */
  Instant now();
}
