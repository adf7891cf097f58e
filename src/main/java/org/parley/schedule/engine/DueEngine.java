package org.parley.schedule.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.DueHandler;
import org.parley.schedule.table.Dialect;
import org.parley.schedule.table.Pulse;
import org.parley.schedule.table.Sql;
import org.parley.schedule.table.TaskEngine;
import org.parley.schedule.table.TaskTable;

/** Starts and stops the engine of due work, on business time. */
@ApplicationScoped
public class DueEngine {
  private static final int THREADS = 5;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int AFTER_OTHERS = 5000;

  private final List<DueHandler> handlers;
  private final DueRun run;
  private final BusinessClock clock;
  private final DueNudge nudge;
  private final Sql sql;
  private final Pulse pulse = new Pulse();
  private volatile @Nullable Scheduler scheduler;

  @Inject
  public DueEngine(
      @All List<DueHandler> handlers, DueRun run, BusinessClock clock, DueNudge nudge, Sql sql) {
    this.handlers = handlers;
    this.run = run;
    this.clock = clock;
    this.nudge = nudge;
    this.sql = sql;
  }

  void start(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
    if (sql.dialect() == Dialect.H2) {
      new TaskTable(sql, SqlDueWork.TABLE).releaseAll();
    }
    Scheduler started =
        TaskEngine.on(sql, SqlDueWork.TABLE, clock::now, tasks())
            .threads(THREADS)
            .pollingInterval(POLL)
            .addSchedulerListener(pulse)
            .build();
    scheduler = started;
    started.start();
    nudge.wakes(started);
  }

  void stop(@Observes ShutdownEvent event) {
    nudge.wakes(null);
    Scheduler started = scheduler;
    if (started != null) {
      started.stop();
    }
  }

  /** Whether it looks at its table as often as it should. */
  public boolean isRunning() {
    return pulse.isFelt(scheduler, POLL);
  }

  void pause() {
    running().pause();
  }

  void resume() {
    running().resume();
    nudge.now();
  }

  /** The names of what can be run here. */
  List<String> taskNames() {
    return handlers.stream().map(handler -> handler.task().name()).toList();
  }

  private Scheduler running() {
    Scheduler started = scheduler;
    if (started == null) {
      throw new IllegalStateException("due work has not been started");
    }
    return started;
  }

  private List<Task<?>> tasks() {
    List<Task<?>> tasks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DueHandler handler : handlers) {
      String name = handler.task().name();
      if (!names.add(name)) {
        throw new IllegalStateException("two handlers name the due work " + name);
      }
      tasks.add(TaskEngine.task(name, picked -> run.run(handler, picked)));
    }
    return tasks;
  }
}
