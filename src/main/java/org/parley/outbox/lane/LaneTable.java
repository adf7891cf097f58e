package org.parley.outbox.lane;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.schedule.table.Sql;
import org.parley.schedule.table.TaskTable;

/**
 * Lanes, and the tasks that drain them. Lock order everywhere: aggregates, due work, lanes by id,
 * the lanes' tasks. A task row is written only under its lane's lock, by producers and by the end
 * of a drain alike: so no wake-up is lost.
 */
@ApplicationScoped
public class LaneTable {
  public static final String TASKS = "lane_tasks";
  private static final int REMEMBERED = 100_000;

  private final Sql sql;
  private final TaskTable tasks;
  private final Map<Destination, LaneId> known = new ConcurrentHashMap<>();

  @Inject
  public LaneTable(Sql sql) {
    this.sql = sql;
    this.tasks = new TaskTable(sql, TASKS);
  }

  /** The tasks that drain lanes. */
  public TaskTable tasks() {
    return tasks;
  }

  /**
   * The lane of a destination; made in a transaction of its own where there is none, and never
   * removed, so it may be remembered.
   */
  public LaneId of(Destination destination) {
    LaneId remembered = known.get(destination);
    if (remembered != null) {
      return remembered;
    }
    LaneId found = QuarkusTransaction.requiringNew().call(() -> findOrMake(destination));
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    known.put(destination, found);
    return found;
  }

  /** The lane of a destination, if anything was ever said or recorded there. */
  public Optional<LaneId> find(Destination destination) {
    return sql.first(
        "select id from lane where platform = ? and workspace = ? and kind = ? and place = ?",
        row -> new LaneId(row.getObject("id", UUID.class)),
        destination.platform().code(),
        destination.workspace(),
        destination.kind().name(),
        destination.id());
  }

  /** Every lane of an installation, in lock order. */
  public List<LaneId> of(Platform platform, String workspace) {
    return sql
        .list(
            "select id from lane where platform = ? and workspace = ?",
            row -> new LaneId(row.getObject("id", UUID.class)),
            platform.code(),
            workspace)
        .stream()
        .sorted()
        .toList();
  }

  public Destination destination(LaneId lane) {
    return sql.first(
            "select platform, workspace, kind, place from lane where id = ?",
            LaneTable::destination,
            lane.value())
        .orElseThrow(() -> new IllegalStateException("no lane " + lane));
  }

  /** Locks a lane until the transaction ends. */
  public Lane lock(LaneId lane) {
    return sql.first(
            "select state, not_before, epoch, reached, news, pace from lane where id = ? for update",
            row -> lane(lane, row),
            lane.value())
        .orElseThrow(() -> new IllegalStateException("no lane " + lane));
  }

  /** Writes a locked lane. */
  public void save(Lane lane) {
    sql.update(
        "update lane set state = ?, not_before = ?, epoch = ?, reached = ?, news = ?, pace = ?"
            + " where id = ?",
        lane.state().code(),
        lane.notBefore().orElse(null),
        lane.epoch(),
        lane.reached(),
        lane.news().map(News::code).orElse(null),
        lane.pace(),
        lane.id().value());
  }

  /** Others know this news now; whether they did not before. */
  public boolean told(LaneId lane, News news) {
    return sql.update(
            "update lane set news = null where id = ? and news = ?", lane.value(), news.code())
        == 1;
  }

  /** Whether this news is still to be told. */
  public boolean isUntold(LaneId lane, News news) {
    return sql.first(
            "select 1 from lane where id = ? and news = ?", row -> true, lane.value(), news.code())
        .isPresent();
  }

  /** Makes sure that a locked, open lane is drained at this time or earlier, when it may be. */
  public void wake(Lane locked, Instant at) {
    if (locked.isOpen()) {
      tasks.wake(locked.id().drain(), locked.notBefore(at));
    }
  }

  /**
   * Lanes with something to say and nobody to say it, or with news untold: none, if all is well.
   */
  public List<LaneId> forgotten() {
    return sql.list(
        "select l.id from lane l where l.news is not null or (l.state = 'open'"
            + " and exists (select 1 from posting p where p.state = 'waiting' and p.lane_id = l.id)"
            + " and not exists (select 1 from lane_tasks t where t.task_name = ?"
            + " and t.task_instance = cast(l.id as varchar(50)))) limit 1000",
        row -> new LaneId(row.getObject("id", UUID.class)),
        LaneId.DRAIN);
  }

  /** The workspaces of a platform whose lanes are held. */
  public List<String> heldWorkspaces(Platform platform) {
    return sql.list(
        "select distinct workspace from lane where state = 'held' and platform = ?",
        row -> row.getString(1),
        platform.code());
  }

  /** Whether a drain runs, or is to run by this time, or others have still to be told of it. */
  public boolean busyUntil(Instant moment) {
    return sql.first(
            "select 1 from lane_tasks where picked = true or execution_time <= ?"
                + " union all select 1 from lane where news is not null limit 1",
            row -> true,
            moment)
        .isPresent();
  }

  static Destination destination(ResultSet row) throws SQLException {
    return new Destination(
        Platform.of(row.getString("platform")),
        row.getString("workspace"),
        Destination.Kind.valueOf(row.getString("kind")),
        row.getString("place"));
  }

  private static Lane lane(LaneId id, ResultSet row) throws SQLException {
    return new Lane(
        id,
        LaneState.of(row.getString("state")),
        Optional.ofNullable(Sql.instantOrNull(row, "not_before")),
        row.getLong("epoch"),
        row.getBoolean("reached"),
        Optional.ofNullable(row.getString("news")).map(News::of),
        row.getString("pace"));
  }

  private LaneId findOrMake(Destination destination) {
    return find(destination)
        .orElseGet(
            () -> {
              sql.insertNew(
                  "insert into lane(id, platform, workspace, kind, place, state, epoch, reached,"
                      + " pace) values (?, ?, ?, ?, ?, 'open', 0, false, '')",
                  UUID.randomUUID(),
                  destination.platform().code(),
                  destination.workspace(),
                  destination.kind().name(),
                  destination.id());
              return find(destination)
                  .orElseThrow(() -> new IllegalStateException("a lane could not be made"));
            });
  }
}
