package org.parley.watch;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** Counts what comes in, at each door. */
public final class Doors {
  // Slack waits three seconds, Teams somewhat longer; then a person sees an error.
  private static final Duration[] LINES = {
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10)
  };

  private Doors() {}

  /** Who may come in there. */
  public enum Door {
    SLACK,
    TEAMS,
    OPERATOR
  }

  /** What was acknowledged. */
  public enum Kind {
    COMMAND,
    INTERACTION,
    EVENT,
    MESSAGE,
    INVOKE
  }

  /** Why something was turned away. */
  public enum Reason {
    SIGNATURE,
    TOKEN,
    NOT_WELCOME,
    TOO_LARGE,
    MALFORMED
  }

  /**
   * Acknowledged: {@code parley_acknowledgement_seconds}.
   *
   * @param begun {@link System#nanoTime} when it arrived
   */
  public static void acknowledged(Door door, Kind kind, long begun) {
    Timer.builder("parley.acknowledgement")
        .tag("platform", code(door))
        .tag("kind", code(kind))
        .serviceLevelObjectives(LINES)
        .publishPercentiles(0.5, 0.95, 0.99)
        .register(Metrics.globalRegistry)
        .record(Duration.ofNanos(System.nanoTime() - begun));
  }

  /** Turned away: {@code parley_door_refused_total}. */
  public static void refused(Door door, Reason reason) {
    Metrics.counter("parley.door.refused", "door", code(door), "reason", code(reason)).increment();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
