package org.parley.schedule.table;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** When an engine last looked at its table and could read it. */
public final class Pulse extends AbstractSchedulerListener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LongSupplier nanos;
  private volatile long last;

  public Pulse() {
    this(System::nanoTime);
  }

  Pulse(LongSupplier nanos) {
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  @Override
  public void onSchedulerEvent(SchedulerEventType type) {
    if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
      last = nanos.getAsLong();
    }
  }

  /**
   * Whether the engine runs: it looked within half a minute of when it should have, or was told to
   * pause while time is moved.
   */
  public boolean isFelt(@Nullable Scheduler engine, Duration poll) {
    if (engine == null || engine.getSchedulerState().isShuttingDown()) {
      return false;
    }
    return engine.getSchedulerState().isPaused() || isRecent(poll);
  }

  boolean isRecent(Duration poll) {
    return nanos.getAsLong() - last <= poll.plus(PATIENCE).toNanos();
  }
}
