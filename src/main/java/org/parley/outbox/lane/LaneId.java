package org.parley.outbox.lane;

import java.util.UUID;
import org.parley.schedule.table.TaskTable.Key;

/** Which lane. Lanes are locked in this order. */
public record LaneId(UUID value) implements Comparable<LaneId> {
  /** The stored name of the task that drains lanes. */
  public static final String DRAIN = "drain";

  /** Reads what {@link #drain} names. */
  public static LaneId of(Key drain) {
    return new LaneId(UUID.fromString(drain.instance()));
  }

  /** The task that drains this lane. */
  public Key drain() {
    return new Key(DRAIN, value.toString());
  }

  @Override
  public int compareTo(LaneId other) {
    return value.compareTo(other.value);
  }
}
