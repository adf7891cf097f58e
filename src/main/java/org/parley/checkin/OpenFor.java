package org.parley.checkin;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** How long a round stays open: until the evening of a day. Names are stored. */
public enum OpenFor {
  SAME_DAY(0),
  NEXT_DAY(1),
  TWO_DAYS(2);

  /** When rounds close, in the rhythm's zone. */
  public static final LocalTime EVENING = LocalTime.of(18, 0);

  /** What people need at least to answer, in hours. */
  static final int LEAST_HOURS = 2;

  private final int days;

  OpenFor(int days) {
    this.days = days;
  }

  /** The evening when a round closes that opens at this local time. */
  LocalDateTime closing(LocalDateTime opens) {
    var evening = opens.toLocalDate().plusDays(days).atTime(EVENING);
    return opens.plusHours(LEAST_HOURS).isAfter(evening) ? evening.plusDays(1) : evening;
  }

  /** Whether a round that opens at this time of day leaves time to answer. */
  public boolean leavesTimeAfter(LocalTime opens) {
    return days > 0 || !opens.isAfter(EVENING.minusHours(LEAST_HOURS));
  }
}
