package org.parley.schedule.table;

import java.time.Instant;
import java.util.Optional;

/**
 * The rows of one table of db-scheduler, written inside the caller's transaction: the engine's own
 * client commits by itself or spoils a PostgreSQL transaction on a taken key. The engine picks rows
 * (picked, picked_by, version + 1) and keeps their heartbeat; everything else is done here.
 *
 * <p>The column {@code due} is ours: when the work was due, kept through retries.
 */
public final class TaskTable {
  private final Sql sql;
  private final String table;

  /**
   * @param table its name, written into statements as it is
   */
  public TaskTable(Sql sql, String table) {
    this.sql = sql;
    this.table = table;
  }

  /** One piece of work. */
  public record Key(String task, String instance) {}

  /** A row that is locked until the transaction ends. */
  public record Locked(Instant due, boolean picked, long version) {}

  /** Inserts unless there is such a row; whether it did. */
  public boolean insert(Key key, Instant at) {
    return sql.insertNew(
        "insert into "
            + table
            + "(task_name, task_instance, execution_time, due, picked, version)"
            + " values (?, ?, ?, ?, false, 1)",
        key.task(),
        key.instance(),
        at,
        at);
  }

  /** Makes sure that waiting work runs at this time or earlier. Work that runs is left alone. */
  public void wake(Key key, Instant at) {
    if (!insert(key, at)) {
      sql.update(
          "update "
              + table
              + " set execution_time = ?, due = ?"
              + " where task_name = ? and task_instance = ? and picked = false"
              + " and execution_time > ?",
          at,
          at,
          key.task(),
          key.instance(),
          at);
    }
  }

  /** When this work is due. */
  public Optional<Instant> due(Key key) {
    return sql.first(
        "select due from " + table + " where task_name = ? and task_instance = ?",
        row -> Sql.instant(row, "due"),
        key.task(),
        key.instance());
  }

  /** Locks a row. */
  public Optional<Locked> lock(Key key) {
    return sql.first(
        "select due, picked, version from "
            + table
            + " where task_name = ? and task_instance = ? for update",
        row -> new Locked(Sql.instant(row, "due"), row.getBoolean(2), row.getLong(3)),
        key.task(),
        key.instance());
  }

  /** Sets the time of a row, whether it runs or not; whether there was one. */
  public boolean move(Key key, Instant at) {
    return sql.update(
            "update "
                + table
                + " set execution_time = ?, due = ? where task_name = ? and task_instance = ?",
            at,
            at,
            key.task(),
            key.instance())
        == 1;
  }

  /** Removes a row; whether there was one. */
  public boolean remove(Key key) {
    return sql.update(
            "delete from " + table + " where task_name = ? and task_instance = ?",
            key.task(),
            key.instance())
        == 1;
  }

  /**
   * Ends a run that picked this version: the row is removed, or waits again.
   *
   * @return false when the run was overtaken: its row is gone or was picked by another
   */
  public boolean end(Key key, long version, Optional<Instant> next) {
    if (next.isEmpty()) {
      return sql.update(
              "delete from " + table + " where task_name = ? and task_instance = ? and version = ?",
              key.task(),
              key.instance(),
              version)
          == 1;
    }
    return sql.update(
            "update "
                + table
                + " set picked = false, picked_by = null, last_heartbeat = null,"
                + " consecutive_failures = 0, version = version + 1, execution_time = ?, due = ?"
                + " where task_name = ? and task_instance = ? and version = ?",
            next.get(),
            next.get(),
            key.task(),
            key.instance(),
            version)
        == 1;
  }

  /**
   * Lets go of what a process left picked when it was killed, without waiting for its heartbeat to
   * be missed. Only where no other process can be running: on H2, whose file one process holds.
   */
  public int releaseAll() {
    return sql.update(
        "update "
            + table
            + " set picked = false, picked_by = null, last_heartbeat = null, version = version + 1"
            + " where picked = true");
  }

  /**
   * Ends a run that failed: it runs again at {@code retry}, still due as before; work that was
   * moved ahead of {@code now} meanwhile keeps its new time.
   */
  public void fail(Key key, long version, Instant now, Instant retry) {
    sql.update(
        "update "
            + table
            + " set picked = false, picked_by = null, last_heartbeat = null,"
            + " consecutive_failures = coalesce(consecutive_failures, 0) + 1,"
            + " version = version + 1,"
            + " execution_time = case when due > ? then due else ? end"
            + " where task_name = ? and task_instance = ? and version = ?",
        now,
        retry,
        key.task(),
        key.instance(),
        version);
  }
}
