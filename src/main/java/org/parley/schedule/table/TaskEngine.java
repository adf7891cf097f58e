package org.parley.schedule.table;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parley.fault.Trail;

/**
 * db-scheduler as we use it: tasks without data, whose runs end their own rows (see {@link
 * TaskTable}), tuned far below its defaults (heartbeat 5 minutes, shutdown 30 minutes).
 */
public final class TaskEngine {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;

  /** How long a stopping engine waits for its runs. */
  public static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  // The default deletes tasks that another release knows after 14 days: fatal in a slow upgrade.
  private static final Duration KEEP_UNKNOWN = Duration.ofDays(36_500);

  private TaskEngine() {}

  /** What runs when a row is picked. Must end the row; what it throws is logged. */
  @FunctionalInterface
  public interface Run {
    void run(Picked picked);
  }

  /** Prepares an engine on one table; what is to stand around its runs is a bean. */
  public static SchedulerBuilder on(Sql sql, String table, Clock clock, List<Task<?>> tasks) {
    SchedulerBuilder builder =
        Scheduler.create(sql.source(), tasks)
            .tableName(table)
            .clock(clock)
            .schedulerName(new SchedulerName.Fixed(nodeName()))
            .serializer(new NoData())
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .deleteUnresolvedAfter(KEEP_UNKNOWN)
            .failureLogging(LogLevel.WARN, true);
    Arc.container()
        .listAll(ExecutionInterceptor.class)
        .forEach(around -> builder.addExecutionInterceptor(around.get()));
    if (sql.dialect() == Dialect.POSTGRESQL) {
      return builder.pollUsingLockAndFetch(0.5, 1.0);
    }
    // H2 locks every matching row for an ordered SKIP LOCKED: plain fetch, then compare and set.
    return builder.pollUsingFetch(0.5, 3.0);
  }

  /** A task whose runs end their own rows; one whose node died runs again as it was due. */
  public static Task<?> task(String name, Run run) {
    return Tasks.custom(name, Void.class)
        .onFailure((complete, operations) -> {})
        .onDeadExecution(
            (complete, operations) ->
                operations.reschedule(complete, complete.getExecution().executionTime))
        .execute(
            (instance, context) -> {
              Trail.work(
                  name + "/" + instance.getId(),
                  () -> inRequest(() -> run.run(new Picked(context))));
              CompletionHandler<Void> ended = (complete, operations) -> {};
              return ended;
            });
  }

  // The engine's threads are its own; beans of a request live as long as one run.
  private static void inRequest(Runnable run) {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      run.run();
      return;
    }
    request.activate();
    try {
      run.run();
    } finally {
      request.terminate();
    }
  }

  private static String nodeName() {
    String name = ManagementFactory.getRuntimeMXBean().getName();
    return name.substring(0, Math.min(30, name.length()))
        + "-"
        + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Rows carry no data, so nothing is ever read from bytes. */
  private static final class NoData implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      throw new UnsupportedOperationException("tasks carry no data");
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
      throw new UnsupportedOperationException("tasks carry no data");
    }
  }
}
