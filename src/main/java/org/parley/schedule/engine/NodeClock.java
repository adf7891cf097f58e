package org.parley.schedule.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.parley.schedule.MachineClock;

/** The clock of the node. */
@ApplicationScoped
public class NodeClock implements MachineClock {
  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
