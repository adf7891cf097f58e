package org.parley.schedule.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pulse pulse = new Pulse(nanos::get);

  private void passes(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void anEngineThatHasNotLookedForHalfAMinuteIsNotRunning() {
    passes(Duration.ofSeconds(31));
    assertThat(pulse.isRecent(POLL)).isTrue();
    passes(Duration.ofMillis(1));
    assertThat(pulse.isRecent(POLL)).isFalse();
  }

  @Test
  void everyLookCountsAnewAndNothingElseDoes() {
    passes(Duration.ofSeconds(40));
    pulse.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
    pulse.onSchedulerEvent(SchedulerEventType.RAN_UPDATE_HEARTBEATS);
    assertThat(pulse.isRecent(POLL)).isFalse();
    pulse.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
    assertThat(pulse.isRecent(POLL)).isTrue();
  }

  @Test
  void anEngineThatWasNeverStartedIsNotRunning() {
    assertThat(pulse.isFelt(null, POLL)).isFalse();
  }
}
