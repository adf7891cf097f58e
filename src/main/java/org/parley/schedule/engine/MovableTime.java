package org.parley.schedule.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.Settling;
import org.parley.schedule.table.Sql;

/**
 * Moves business time forward, for the sandbox and for tests; refused unless {@code
 * parley.time.movable} is set. Every piece of due work on the way is done at its own time, in
 * order: thirteen weeks forward of a weekly cadence are thirteen rounds. (Time in which the service
 * was down is another matter: it is caught up once, see {@link org.parley.schedule.Cadence}.)
 * Machine time is not touched, so leases, pace and Retry-After are kept.
 */
@ApplicationScoped
public class MovableTime {
  private static final Duration LONGEST_STEP = Duration.ofSeconds(60);
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final MovedClock clock;
  private final DueEngine engine;
  private final Sql sql;
  private final Instance<Settling> settling;

  @Inject
  public MovableTime(MovedClock clock, DueEngine engine, Sql sql, Instance<Settling> settling) {
    this.clock = clock;
    this.engine = engine;
    this.sql = sql;
    this.settling = settling;
  }

  /** What time it is for the people. */
  public BusinessClock clock() {
    return clock;
  }

  public boolean isMovable() {
    return clock.isMovable();
  }

  /**
   * Moves time forward and returns when all due work on the way is done.
   *
   * @throws IllegalStateException where time may not be moved, or when due work of one moment did
   *     not end within a minute
   */
  public void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time moves forward only");
    }
    forwardTo(clock.now().plus(by));
  }

  /** As {@link #forward} to a moment; one that has passed only does what is due. */
  public synchronized void forwardTo(Instant target) {
    if (!clock.isMovable()) {
      throw new IllegalStateException("time can be moved in the sandbox only");
    }
    try {
      engine.pause();
      await("running work did not end", () -> !anyPicked());
      for (Optional<Instant> next = nextDue(target); next.isPresent(); next = nextDue(target)) {
        clock.moveTo(next.get());
        engine.resume();
        await("due work did not end", () -> !anyDue());
        engine.pause();
        await("running work did not end", () -> !anyPicked());
        settling.forEach(it -> it.settle(SETTLING));
      }
      clock.moveTo(target);
    } finally {
      engine.resume();
    }
  }

  // Work that has failed is retried in its own time and does not hold up the others. A poll that
  // began before the pause may pick what it found until now, so what is picked counts too.
  private Optional<Instant> nextDue(Instant until) {
    return sql.first(
            "select min(execution_time) as due_next from due_tasks"
                + " where (picked = true or coalesce(consecutive_failures, 0) = 0)"
                + " and execution_time <= ? and "
                + known(),
            row -> Optional.ofNullable(Sql.instantOrNull(row, "due_next")),
            arguments(until))
        .flatMap(found -> found);
  }

  private boolean anyDue() {
    return any(
        "(picked = true or coalesce(consecutive_failures, 0) = 0) and execution_time <= ?",
        arguments(clock.now().truncatedTo(ChronoUnit.MILLIS)));
  }

  private boolean anyPicked() {
    return any(
        "picked = true and execution_time <= ?", arguments(Instant.parse("9999-01-01T00:00:00Z")));
  }

  private boolean any(String condition, Object[] arguments) {
    return sql.first(
            "select 1 from due_tasks where " + condition + " and " + known() + " limit 1",
            row -> true,
            arguments)
        .isPresent();
  }

  private String known() {
    int names = engine.taskNames().size();
    return names == 0
        ? "1 = 0"
        : "task_name in (" + String.join(",", Collections.nCopies(names, "?")) + ")";
  }

  private Object[] arguments(Instant first) {
    Object[] arguments = new Object[1 + engine.taskNames().size()];
    arguments[0] = first;
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = engine.taskNames().get(i - 1);
    }
    return arguments;
  }

  private static void await(String otherwise, BooleanSupplier done) {
    long end = System.nanoTime() + LONGEST_STEP.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(otherwise);
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }
}
