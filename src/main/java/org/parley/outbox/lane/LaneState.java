package org.parley.outbox.lane;

import java.util.Locale;

/** Whether a lane moves. {@link #code} is stored and must never change. */
public enum LaneState {
  OPEN,
  /** The app is not in that conversation; waits until somebody invites it. */
  UNINVITED,
  /** The installation is no more; waits until it is back. */
  HELD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LaneState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
