package org.parley.outbox.drain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.parley.outbox.lane.Census;
import org.parley.outbox.lane.LaneControl;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.lane.PostingTable;
import org.parley.schedule.MachineClock;

/**
 * The safety net of each node: lanes that nobody drains are woken, notices long said are forgotten.
 * All of it harmless to do twice. A lane that had to be swept is a defect, and is counted.
 */
@ApplicationScoped
public class Sweeper {
  private static final Logger LOG = Logger.getLogger(Sweeper.class);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int BATCH = 1000;

  private final LaneTable lanes;
  private final PostingTable postings;
  private final LaneControl control;
  private final Aftermath aftermath;
  private final Watch watch;

  @Inject
  public Sweeper(
      LaneTable lanes,
      PostingTable postings,
      LaneControl control,
      Aftermath aftermath,
      Watch watch) {
    this.lanes = lanes;
    this.postings = postings;
    this.control = control;
    this.aftermath = aftermath;
    this.watch = watch;
  }

  /** The clock and the counters. */
  @Singleton
  static class Watch {
    @Inject MachineClock clock;
    @Inject OutboxMeters meters;
    @Inject Census census;
  }

  @Scheduled(
      every = "${parley.outbox.sweep:30s}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    List<LaneId> forgotten = lanes.forgotten();
    for (LaneId id : forgotten) {
      control.wake(id);
      aftermath.tell(
          QuarkusTransaction.requiringNew().call(() -> lanes.lock(id)), lanes.destination(id));
    }
    if (!forgotten.isEmpty()) {
      LOG.warnf("%d lanes had to be woken by the sweeper", forgotten.size());
      watch.meters.swept(forgotten.size());
    }
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void prune() {
    while (postings.prune(watch.clock.now().minus(KEPT)) == BATCH) {
      LOG.debug("A thousand old notices are forgotten");
    }
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    watch.meters.standing(watch.census.take(), watch.clock.now());
  }
}
