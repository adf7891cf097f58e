package org.parley.schedule.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** Lets the engine look at its table at once, not at its next poll. */
@ApplicationScoped
public class DueNudge {
  private final TransactionSynchronizationRegistry transaction;
  private volatile @Nullable Scheduler scheduler;

  @Inject
  public DueNudge(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  void wakes(@Nullable Scheduler started) {
    scheduler = started;
  }

  void now() {
    Scheduler started = scheduler;
    if (started != null) {
      started.triggerCheckForDueExecutions();
    }
  }

  /** Once for each transaction, however much it enrols. */
  void afterCommit() {
    if (transaction.getResource(DueNudge.class) != null) {
      return;
    }
    transaction.putResource(DueNudge.class, Boolean.TRUE);
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
}
