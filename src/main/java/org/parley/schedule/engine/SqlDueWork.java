package org.parley.schedule.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;
import org.parley.schedule.table.Sql;
import org.parley.schedule.table.TaskTable;
import org.parley.schedule.table.TaskTable.Key;
import org.parley.schedule.table.TaskTable.Locked;

/** Due work as rows of its table. */
@ApplicationScoped
public class SqlDueWork implements DueWork {
  static final String TABLE = "due_tasks";
  private static final int LONGEST_SUBJECT = 200;

  private final TaskTable table;
  private final TransactionSynchronizationRegistry transaction;
  private final Instance<EntityManager> domain;
  private final DueNudge nudge;

  @Inject
  public SqlDueWork(
      Sql sql,
      TransactionSynchronizationRegistry transaction,
      Instance<EntityManager> domain,
      DueNudge nudge) {
    this.table = new TaskTable(sql, TABLE);
    this.transaction = transaction;
    this.domain = domain;
    this.nudge = nudge;
  }

  @Override
  public void enrol(DueTask task, String subject, Instant at) {
    Key key = key(task, subject);
    Instant due = storable(at);
    while (!table.insert(key, due)) {
      Optional<Locked> there = table.lock(key);
      if (there.isPresent()) {
        // It runs: its handler may have looked before this transaction, so it must run again.
        if (there.get().picked()) {
          table.move(key, due);
        }
        break;
      }
    }
    nudge.afterCommit();
  }

  @Override
  public void move(DueTask task, String subject, Instant at) {
    Key key = key(task, subject);
    Instant due = storable(at);
    while (!table.move(key, due)) {
      if (table.insert(key, due)) {
        break;
      }
    }
    nudge.afterCommit();
  }

  @Override
  public void cancel(DueTask task, String subject) {
    Key key = key(task, subject);
    if (table.remove(key)) {
      transaction.putResource(key, Boolean.TRUE);
    }
  }

  /** Whether this work was cancelled in this transaction. */
  boolean cancelledHere(Key key) {
    return transaction.getResource(key) != null;
  }

  /** Writes the domain's changes first: scheduled rows are locked after aggregates. */
  void flushDomain() {
    if (domain.isResolvable()) {
      domain.get().flush();
    }
  }

  TaskTable table() {
    return table;
  }

  // Milliseconds, within what both databases can store.
  static Instant storable(Instant at) {
    Instant latest = Instant.parse("9999-01-01T00:00:00Z");
    Instant bounded = at.isAfter(latest) ? latest : at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
    return bounded.truncatedTo(ChronoUnit.MILLIS);
  }

  private Key key(DueTask task, String subject) {
    if (transaction.getTransactionKey() == null) {
      throw new IllegalStateException("due work is enrolled in a transaction, and there is none");
    }
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("a subject of due work has 1 to 200 characters");
    }
    flushDomain();
    return new Key(task.name(), subject);
  }
}
