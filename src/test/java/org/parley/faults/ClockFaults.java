package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.running.RunningParley;

/** A replica's clock is off: from the start, or suddenly. */
class ClockFaults extends AtASite {
  private static final List<Duration> SECONDS =
      List.of(Duration.ofSeconds(30), Duration.ofSeconds(-30));
  private static final List<Duration> MINUTES =
      List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10));
  private static final Duration LOOKED_AT = Duration.ofSeconds(35);

  @Test
  @DisplayName("Fault 15: a clock that is off: refused at the start; later reported, nothing twice")
  void aClockThatIsOffIsRefusedOrReported() {
    var skewed = new SkewedApp(Site.APP, site.folder().resolve("skewed"));
    for (Duration step : SECONDS) {
      refuses(skewed, step);
    }
    for (Duration step : MINUTES) {
      refuses(skewed, step);
    }
    skewed.is(Duration.ZERO);
    try (var third = site.replica(skewed.app())) {
      third.start();
      runsWith(third, skewed, SECONDS);
      history.awaitAllTold(ALL_TOLD.plusSeconds(30));
      var verdict = history.mustHold(0);
      var far = new History(site);
      try (var people = new Crowd(site, far)) {
        people.begins(Duration.ofSeconds(1));
        double reported = drifts(third, skewed, MINUTES);
        people.stops();
        assertThat(reported).isGreaterThan(500);
        assertThat(third.process().printed()).contains("of the database differ by");
        far.awaitAllTold(ALL_TOLD);
        Findings.add(
            "15",
            "a third replica's clock 30 s and 10 min ahead and behind: at the start, and under load",
            "4 starts refused; 30 s: %s; 10 min: %.0f s reported and logged, %s"
                .formatted(verdict, reported, far.mustHold(0)));
      }
    }
  }

  private void runsWith(RunningParley third, SkewedApp skewed, List<Duration> steps) {
    crowd.begins(Duration.ofSeconds(1));
    drifts(third, skewed, steps);
    crowd.stops();
  }

  /** The most that was reported meanwhile. */
  private static double drifts(RunningParley third, SkewedApp skewed, List<Duration> steps) {
    double most = 0;
    for (Duration step : steps) {
      skewed.is(step);
      pass(LOOKED_AT);
      most = Math.max(most, third.metric("parley_clock_difference_seconds"));
    }
    skewed.is(Duration.ZERO);
    return most;
  }

  private void refuses(SkewedApp skewed, Duration step) {
    skewed.is(step);
    assertThat(refusal(skewed.app())).contains("clocks of this node and of the database differ");
  }

  private String refusal(Path app) {
    var parley = site.replica(app);
    try {
      parley.start();
      parley.close();
      return "it started";
    } catch (IllegalStateException ended) {
      return parley.process().printed();
    }
  }
}
