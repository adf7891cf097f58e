package org.parley.schedule.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.parley.fault.Faults;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.DueHandler;
import org.parley.schedule.table.Picked;
import org.parley.schedule.table.TaskTable.Key;
import org.parley.schedule.table.TaskTable.Locked;

/**
 * One run of due work. What the handler changes and the end of the row are one transaction, so a
 * run that was overtaken by another node, or taken back meanwhile, changes nothing.
 */
@ApplicationScoped
public class DueRun {
  private static final Logger LOG = Logger.getLogger(DueRun.class);
  private static final int CLASHES = 3;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  private final SqlDueWork work;
  private final BusinessClock clock;
  private final DueNudge nudge;
  private final DueMeters meters;

  @Inject
  public DueRun(SqlDueWork work, BusinessClock clock, DueNudge nudge, DueMeters meters) {
    this.work = work;
    this.clock = clock;
    this.nudge = nudge;
    this.meters = meters;
  }

  /** Runs; a failure is recorded on the row and logged, never thrown. */
  void run(DueHandler handler, Picked picked) {
    for (int clash = 0; ; clash++) {
      try {
        QuarkusTransaction.requiringNew().run(() -> once(handler, picked));
        meters.done(picked.key().task());
        return;
      } catch (Overtaken overtaken) {
        LOG.infof("Due work %s was overtaken and changed nothing", picked.key());
        return;
      } catch (RuntimeException failure) {
        if (clash < CLASHES && isClash(failure)) {
          continue;
        }
        LOG.errorf(
            Faults.withoutWords(failure), "Due work %s failed and is tried again", picked.key());
        meters.failed(picked.key().task());
        fail(picked);
        return;
      }
    }
  }

  private void once(DueHandler handler, Picked picked) {
    Key key = picked.key();
    Instant due = work.table().due(key).orElseThrow(Overtaken::new);
    Optional<Instant> next =
        due.isAfter(clock.now())
            ? Optional.of(due)
            : handler.run(key.instance(), due).map(SqlDueWork::storable);
    work.flushDomain();
    Optional<Locked> row = work.table().lock(key);
    if (row.isEmpty() && work.cancelledHere(key)) {
      return;
    }
    Locked now = row.orElseThrow(Overtaken::new);
    Optional<Instant> again = now.due().equals(due) ? next : Optional.of(now.due());
    if (!work.table().end(key, picked.version(), again)) {
      throw new Overtaken();
    }
    if (again.isPresent() && !again.get().isAfter(clock.now())) {
      nudge.afterCommit();
    }
  }

  private void fail(Picked picked) {
    Duration growing = FIRST_RETRY.multipliedBy(1L << Math.min(picked.failures(), 12));
    Duration wait = growing.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : growing;
    Instant now = clock.now();
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> work.table().fail(picked.key(), picked.version(), now, now.plus(wait)));
    } catch (RuntimeException failure) {
      LOG.errorf(
          Faults.withoutWords(failure),
          "Due work %s stays picked until its heartbeat is missed",
          picked.key());
    }
  }

  private static boolean isClash(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || isDeadlock(cause)) {
        return true;
      }
    }
    return false;
  }

  // Class 40: the database rolled back and asks for another try; HYT00: a lock was not had in time.
  private static boolean isDeadlock(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("40") || "HYT00".equals(sql.getSQLState()));
  }

  /** The row is no longer this run's. */
  private static final class Overtaken extends RuntimeException {}
}
