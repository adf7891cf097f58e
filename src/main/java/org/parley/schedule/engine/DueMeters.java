package org.parley.schedule.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.table.Sql;

/**
 * Counts due work: {@code parley_due_work_total} by task and outcome; and what should have been
 * done by now, over all nodes.
 */
@ApplicationScoped
public class DueMeters {
  private static final String NAME = "parley.due.work";

  private final MeterRegistry meters;
  private final Sql sql;
  private final BusinessClock clock;
  private volatile Overdue overdue = new Overdue(0, Duration.ZERO);

  @Inject
  public DueMeters(MeterRegistry meters, Sql sql, BusinessClock clock) {
    this.meters = meters;
    this.sql = sql;
    this.clock = clock;
    meters.gauge("parley.due.work.overdue", this, it -> it.overdue.count());
    meters.gauge(
        "parley.due.work.oldest.seconds", this, it -> it.overdue.oldest().toMillis() / 1000.0);
  }

  private record Overdue(long count, Duration oldest) {}

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    Instant now = clock.now();
    overdue =
        sql.first(
                "select count(*), min(due) as oldest from due_tasks where due <= ?",
                row -> {
                  Instant oldest = Sql.instantOrNull(row, "oldest");
                  return new Overdue(
                      row.getLong(1),
                      oldest == null ? Duration.ZERO : Duration.between(oldest, now));
                },
                now)
            .orElseThrow();
  }

  void done(String task) {
    meters.counter(NAME, "task", task, "outcome", "done").increment();
  }

  void failed(String task) {
    meters.counter(NAME, "task", task, "outcome", "failed").increment();
  }
}
