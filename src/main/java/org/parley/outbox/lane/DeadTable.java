package org.parley.outbox.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parley.conversation.port.Destination;
import org.parley.schedule.table.Sql;

/** Postings that were given up. */
@ApplicationScoped
public class DeadTable {
  private static final String DEAD =
      "select p.id, p.screen, p.reason, p.settled_at, l.platform, l.workspace, l.kind, l.place"
          + " from posting p join lane l on l.id = p.lane_id where p.state = 'dead'";

  private final Sql sql;

  @Inject
  public DeadTable(Sql sql) {
    this.sql = sql;
  }

  /** One of them, without its content. */
  public record Dead(String screen, Destination destination, String reason, Instant at) {}

  public <T> List<T> list(BiFunction<UUID, Dead, T> as) {
    return sql.list(DEAD + " order by p.settled_at desc limit 1000", row -> dead(row, as));
  }

  /** One of them, if it is one. */
  public <T> Optional<T> find(UUID posting, BiFunction<UUID, Dead, T> as) {
    return sql.first(DEAD + " and p.id = ?", row -> dead(row, as), posting);
  }

  private static <T> T dead(ResultSet row, BiFunction<UUID, Dead, T> as) throws SQLException {
    return as.apply(
        row.getObject("id", UUID.class),
        new Dead(
            row.getString("screen"),
            LaneTable.destination(row),
            row.getString("reason"),
            Sql.instant(row, "settled_at")));
  }

  /** How a posting stands, dead or not, if there is one. */
  public Optional<String> state(UUID posting) {
    return sql.first("select state from posting where id = ?", row -> row.getString(1), posting);
  }

  /** The lane of a dead posting. */
  public Optional<LaneId> lane(UUID posting) {
    return sql.first(
        "select lane_id from posting where id = ? and state = 'dead'",
        row -> new LaneId(row.getObject("lane_id", UUID.class)),
        posting);
  }

  /** Waits again, as if never tried; whether it was dead. */
  public boolean revive(UUID posting) {
    return sql.update(
            "update posting set state = 'waiting', attempts = 0, unclear = false, reason = null,"
                + " wanted_at = current_timestamp, not_before = null, settled_at = null"
                + " where id = ? and state = 'dead'",
            posting)
        == 1;
  }

  /** Dropped, its payload wiped; whether it was dead. */
  public boolean drop(UUID posting, String reason, Instant at) {
    return sql.update(
            "update posting set state = 'dropped', payload = null, reason = ?, settled_at = ?"
                + " where id = ? and state = 'dead'",
            reason.length() > 200 ? reason.substring(0, 200) : reason,
            at,
            posting)
        == 1;
  }
}
