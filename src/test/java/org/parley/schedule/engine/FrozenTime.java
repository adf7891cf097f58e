package org.parley.schedule.engine;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Sql;

/** Business time that stands still until it is moved, so that what is shown is always the same. */
@Alternative
@Singleton
public class FrozenTime extends MovedClock {
  private volatile Instant moment = Instant.parse("2026-11-02T08:00:00Z");

  public FrozenTime(MachineClock machine, Sql sql) {
    super(machine, sql, true);
  }

  @Override
  public Instant now() {
    return moment;
  }

  @Override
  void moveTo(Instant later) {
    moment = later;
  }

  /** Another story begins, perhaps in the past of the one before. */
  public void begin(Instant at) {
    moment = at;
  }
}
