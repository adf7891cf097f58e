package org.parley.sandbox.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.teams.connector.RateWindows.Budget;

class RateWindowsTest {

  private final Moving clock = new Moving();
  private final RateWindows windows = new RateWindows(clock, () -> 1.0);

  private static final class Moving extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** How many requests pass, one each {@code gap}, until the first is refused. */
  private int passed(Budget budget, Duration gap, int tries) {
    for (int i = 0; i < tries; i++) {
      if (windows.take(budget, "room").isPresent()) {
        return i;
      }
      clock.now = clock.now.plus(gap);
    }
    return tries;
  }

  @Test
  void sevenPostsASecondEightInTwoSixtyInThirty() {
    assertThat(passed(Budget.SEND, Duration.ZERO, 100)).isEqualTo(7);
  }

  @Test
  void eightPostsInTwoSeconds() {
    assertThat(passed(Budget.SEND, Duration.ofMillis(200), 100)).isEqualTo(8);
  }

  @Test
  void sixtyPostsInThirtySeconds() {
    assertThat(passed(Budget.SEND, Duration.ofMillis(300), 100)).isEqualTo(60);
  }

  @Test
  void eighteenHundredPostsInAnHour() {
    assertThat(passed(Budget.SEND, Duration.ofMillis(600), 2000)).isEqualTo(1800);
  }

  @Test
  void aRefusedRequestDoesNotCountAndTheWaitIsTheRestOfTheWindow() {
    passed(Budget.SEND, Duration.ofMillis(300), 100);
    var first = windows.take(Budget.SEND, "room").orElseThrow();
    assertThat(windows.take(Budget.SEND, "room")).hasValue(first);
    clock.now = clock.now.plus(first);
    assertThat(windows.take(Budget.SEND, "room")).isEmpty();
  }

  @Test
  void fiftyRequestsASecondInATenant() {
    assertThat(passed(Budget.TENANT, Duration.ZERO, 100)).isEqualTo(50);
  }
}
