package org.parley.outbox.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.parley.schedule.table.Sql;

/** Counts what stands in the outbox, over all nodes. */
@ApplicationScoped
public class Census {
  private final Sql sql;

  @Inject
  public Census(Sql sql) {
    this.sql = sql;
  }

  /**
   * What stands.
   *
   * @param waiting lanes with something to say
   * @param oldest since when the longest waiting posting waits that nobody holds back
   */
  public record Standing(
      long waiting, long uninvited, long held, long deadLetters, Optional<Instant> oldest) {
    public static final Standing NOTHING = new Standing(0, 0, 0, 0, Optional.empty());
  }

  public Standing take() {
    return new Standing(
        count("lane_tasks where task_name = ?", LaneId.DRAIN),
        count("lane where state = ?", LaneState.UNINVITED.code()),
        count("lane where state = ?", LaneState.HELD.code()),
        count("posting where state = ?", "dead"),
        oldest());
  }

  private long count(String of, String argument) {
    return sql.first("select count(*) from " + of, row -> row.getLong(1), argument).orElse(0L);
  }

  private Optional<Instant> oldest() {
    return sql.first(
            "select min(p.wanted_at) as oldest from posting p join lane l on l.id = p.lane_id"
                + " where p.state = 'waiting' and l.state = ?",
            row -> Optional.ofNullable(Sql.instantOrNull(row, "oldest")),
            LaneState.OPEN.code())
        .flatMap(found -> found);
  }
}
