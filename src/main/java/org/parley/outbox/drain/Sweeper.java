package org.parley.outbox.drain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
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
  // A workspace that was disconnected may come back; what is older then is no news any more.
  private static final Duration UNSAID = Duration.ofDays(30);
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

  /** The clock and the counters, and where the app is installed. */
  @Singleton
  static class Watch {
    @Inject MachineClock clock;
    @Inject OutboxMeters meters;
    @Inject Installations installations;
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

  /**
   * A refusal that was on its way while the workspace was connected anew holds a lane that nobody
   * would let go on. Where the refusal was true, one call says so again.
   */
  @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  void tryHeldAgain() {
    for (Platform platform : Platform.values()) {
      Set<String> held = new HashSet<>(lanes.heldWorkspaces(platform));
      watch.installations.active(platform).stream()
          .map(Installation::workspace)
          .filter(held::contains)
          .forEach(workspace -> control.resumeAll(platform, workspace));
    }
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void prune() {
    all(() -> postings.prune(watch.clock.now().minus(KEPT)));
    int unsaid = all(() -> postings.pruneUnsaid(watch.clock.now().minus(UNSAID)));
    if (unsaid > 0) {
      LOG.warnf("%d notices could not be said for thirty days and are forgotten", unsaid);
    }
  }

  private static int all(IntSupplier batch) {
    int sum = 0;
    int last;
    do {
      last = batch.getAsInt();
      sum += last;
    } while (last == BATCH);
    return sum;
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    watch.meters.standing(watch.census.take(), watch.clock.now());
  }
}
