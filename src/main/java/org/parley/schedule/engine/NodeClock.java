package org.parley.schedule.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.parley.schedule.MachineClock;

/**
 * The clock of the node: the machine's when it was read last, and on from there evenly. A machine
 * whose clock jumps while we run would write times that others cannot believe.
 */
@ApplicationScoped
public class NodeClock implements MachineClock {
  private final WallClock wall;
  private volatile Reading last;

  @Inject
  public NodeClock(WallClock wall) {
    this.wall = wall;
    this.last = new Reading(wall.now(), System.nanoTime());
  }

  private record Reading(Instant wall, long nanos) {}

  @Override
  public Instant now() {
    Reading from = last;
    return from.wall().plusNanos(System.nanoTime() - from.nanos()).truncatedTo(ChronoUnit.MILLIS);
  }

  /** What the machine's clock shows. */
  Instant shown() {
    return wall.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Goes on from what the machine's clock shows: the machine may have slept. */
  void readAgain() {
    last = new Reading(wall.now(), System.nanoTime());
  }
}
