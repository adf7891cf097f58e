package org.parley.outbox.drain;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.LaneNudge;
import org.parley.outbox.lane.LaneTable;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Dialect;
import org.parley.schedule.table.Pulse;
import org.parley.schedule.table.Sql;
import org.parley.schedule.table.TaskEngine;
import org.parley.schedule.table.TaskTable;

/** Starts and stops the engine that drains lanes, on machine time. */
@ApplicationScoped
public class LaneEngine {
  private static final int AFTER_OTHERS = 5000;

  private final Sql sql;
  private final Drain drain;
  private final LaneNudge nudge;
  private final MachineClock clock;
  private final Tuning tuning;
  private final Pulse pulse = new Pulse();
  private volatile @Nullable Scheduler scheduler;
  private @Nullable ScheduledThreadPoolExecutor timer;

  @Inject
  public LaneEngine(Sql sql, Drain drain, LaneNudge nudge, MachineClock clock, Tuning tuning) {
    this.sql = sql;
    this.drain = drain;
    this.nudge = nudge;
    this.clock = clock;
    this.tuning = tuning;
  }

  /** How many lanes at once, and how often the table is looked at without being nudged. */
  @ApplicationScoped
  static class Tuning {
    private final int threads;
    private final Duration poll;

    @Inject
    Tuning(
        @ConfigProperty(name = "parley.outbox.threads", defaultValue = "10") int threads,
        @ConfigProperty(name = "parley.outbox.poll", defaultValue = "1s") Duration poll) {
      this.threads = threads;
      this.poll = poll;
    }

    int threads() {
      return threads;
    }

    Duration poll() {
      return poll;
    }
  }

  void start(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
    if (sql.dialect() == Dialect.H2) {
      new TaskTable(sql, LaneTable.TASKS).releaseAll();
    }
    Scheduler started =
        TaskEngine.on(
                sql,
                LaneTable.TASKS,
                clock::now,
                List.of(TaskEngine.task(LaneId.DRAIN, drain::run)))
            .threads(tuning.threads())
            .pollingInterval(tuning.poll())
            .addSchedulerListener(pulse)
            .build();
    ScheduledThreadPoolExecutor keeps =
        new ScheduledThreadPoolExecutor(
            1,
            work -> new Thread(work, "parley-lane-timer"),
            new ThreadPoolExecutor.DiscardPolicy());
    keeps.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler = started;
    timer = keeps;
    started.start();
    nudge.wakes(this::look, keeps);
  }

  /** Whether it looks at its table as often as it should. */
  public boolean isRunning() {
    return pulse.isFelt(scheduler, tuning.poll());
  }

  /** Looks at the table now. */
  void look() {
    Scheduler started = scheduler;
    if (started != null) {
      started.triggerCheckForDueExecutions();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    nudge.rest();
    if (timer != null) {
      timer.shutdownNow();
    }
    Scheduler started = scheduler;
    if (started != null) {
      started.stop();
    }
  }
}
