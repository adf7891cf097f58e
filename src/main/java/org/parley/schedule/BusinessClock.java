package org.parley.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time people live by: cadences, deadlines, everything that is shown. In the sandbox it can be
 * moved forward; elsewhere it is the machine's.
 */
public interface BusinessClock {

  /** To the millisecond, so that a stored instant equals the one that was read. */
  Instant now();

  /** The calendar day it is in a zone. */
  default LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }
}
