package org.parley.outbox.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.schedule.MachineClock;

/**
 * Lets the engine of the lanes look at its table now, or at a moment soon, without waiting for its
 * next poll. Only quickness depends on it.
 */
@ApplicationScoped
public class LaneNudge {
  private static final Duration FARTHEST = Duration.ofMinutes(2);

  private final MachineClock clock;
  private final TransactionSynchronizationRegistry transaction;
  private volatile @Nullable Runnable engine;
  private volatile @Nullable ScheduledExecutorService timer;

  @Inject
  public LaneNudge(MachineClock clock, TransactionSynchronizationRegistry transaction) {
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Who looks, and who keeps the time until then. */
  public void wakes(Runnable looks, ScheduledExecutorService keeps) {
    engine = looks;
    timer = keeps;
  }

  public void rest() {
    engine = null;
    timer = null;
  }

  public void now() {
    Runnable looks = engine;
    if (looks != null) {
      looks.run();
    }
  }

  /** When the transaction has committed. */
  public void afterCommit() {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              now();
            }
          }
        });
  }

  /** At this moment of machine time, unless it is far away: then a poll sees it. */
  public void at(Instant moment) {
    Duration left = Duration.between(clock.now(), moment);
    ScheduledExecutorService keeps = timer;
    if (left.isNegative() || left.isZero()) {
      now();
    } else if (keeps != null && left.compareTo(FARTHEST) < 0) {
      keeps.schedule(this::now, left.toMillis() + 1, TimeUnit.MILLISECONDS);
    }
  }
}
