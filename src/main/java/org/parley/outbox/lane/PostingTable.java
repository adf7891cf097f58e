package org.parley.outbox.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.port.Postings.Haste;
import org.parley.schedule.table.Sql;

/**
 * Postings. States: waiting, done, dead (needs an operator), dropped. Everything here is called
 * under the lane's lock.
 */
@ApplicationScoped
public class PostingTable {
  private final Sql sql;

  @Inject
  public PostingTable(Sql sql) {
    this.sql = sql;
  }

  public void addNotice(LaneId lane, UUID id, String screen, byte[] payload) {
    sql.update(
        "insert into posting(id, lane_id, screen, payload, wanted_rev, delivered_rev, haste, state,"
            + " attempts, unclear, wanted_at)"
            + " values (?, ?, ?, ?, 1, 0, 'living', 'waiting', 0, false, current_timestamp)",
        id,
        lane.value(),
        screen,
        payload);
  }

  /**
   * Wants one more revision of a card.
   *
   * @return when it may be said at the earliest; empty: at once
   */
  public Optional<Instant> wantCard(LaneId lane, String screen, String subject, Haste haste) {
    Optional<Card> there =
        sql.first(
            "select id, not_before from posting where lane_id = ? and screen = ? and subject = ?",
            row ->
                new Card(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(Sql.instantOrNull(row, "not_before"))),
            lane.value(),
            screen,
            subject);
    if (there.isEmpty()) {
      addCard(lane, screen, subject, haste);
      return Optional.empty();
    }
    boolean last = haste == Haste.FINAL;
    sql.update(
        "update posting set wanted_rev = wanted_rev + 1,"
            + " attempts = case when state = 'waiting' then attempts else 0 end,"
            + " wanted_at = case when state = 'waiting' then wanted_at else current_timestamp end,"
            + " reason = null, settled_at = null, state = 'waiting'"
            + (last ? ", haste = 'final', not_before = null" : "")
            + " where id = ?",
        there.get().id());
    return last ? Optional.empty() : there.get().notBefore();
  }

  private record Card(UUID id, Optional<Instant> notBefore) {}

  private void addCard(LaneId lane, String screen, String subject, Haste haste) {
    sql.update(
        "insert into posting(id, lane_id, screen, subject, wanted_rev, delivered_rev, haste, state,"
            + " attempts, unclear, wanted_at)"
            + " values (?, ?, ?, ?, 1, 0, ?, 'waiting', 0, false, current_timestamp)",
        UUID.randomUUID(),
        lane.value(),
        screen,
        subject,
        haste == Haste.FINAL ? "final" : "living");
  }

  /** What is to be said next. An edit that was put off lets others pass; a post never does. */
  public Optional<Posting> head(LaneId lane, Instant now) {
    return sql.first(
        "select id, screen, subject, payload, wanted_rev, message_id, haste, attempts, unclear"
            + " from posting where state = 'waiting' and lane_id = ?"
            + " and (not_before is null or not_before <= ?) order by seq limit 1",
        PostingTable::posting,
        lane.value(),
        now);
  }

  /** When the first of those put off may be said. */
  public Optional<Instant> earliest(LaneId lane) {
    return sql.first(
            "select min(not_before) as next_one from posting"
                + " where state = 'waiting' and lane_id = ?",
            row -> Optional.ofNullable(Sql.instantOrNull(row, "next_one")),
            lane.value())
        .flatMap(found -> found);
  }

  /** It stands there, or is not worth saying any more: the payload is wiped. */
  public void done(Posting posting, Optional<String> messageId, Instant at) {
    sql.update(
        "update posting set delivered_rev = ?, message_id = ?, payload = null, attempts = 0,"
            + " unclear = false, not_before = null, reason = null, settled_at = ?,"
            + " wanted_at = current_timestamp,"
            + " haste = case when wanted_rev = ? then 'living' else haste end,"
            + " state = case when wanted_rev = ? then 'done' else 'waiting' end where id = ?",
        posting.wantedRev(),
        messageId.orElse(null),
        at,
        posting.wantedRev(),
        posting.wantedRev(),
        posting.id());
  }

  /** The next edit of a card waits, unless it is the last. */
  public void pauseEdits(Posting posting, Instant until) {
    sql.update(
        "update posting set not_before = ? where id = ? and haste <> 'final'", until, posting.id());
  }

  /** Waits, whatever it is. */
  public void putOff(Posting posting, Instant until) {
    sql.update("update posting set not_before = ? where id = ?", until, posting.id());
  }

  /** The message is no more: the card is posted anew. */
  public void forgetMessage(Posting posting) {
    sql.update(
        "update posting set message_id = null, not_before = null where id = ?", posting.id());
  }

  /** It was not said. */
  public void countAttempt(Posting posting) {
    sql.update("update posting set attempts = attempts + 1 where id = ?", posting.id());
  }

  /** Nobody knows whether it was said. */
  public void countUnclear(Posting posting) {
    sql.update(
        "update posting set attempts = attempts + 1, unclear = true where id = ?", posting.id());
  }

  /** Given up. The payload stays sealed until an operator decides. */
  public void bury(Posting posting, String reason, Instant at) {
    sql.update(
        "update posting set state = 'dead', reason = ?, settled_at = ? where id = ?",
        reason.length() > 200 ? reason.substring(0, 200) : reason,
        at,
        posting.id());
  }

  /** Forgets notices that were said or dropped before this moment; how many. At most 1000. */
  public int prune(Instant before) {
    return sql.update(
        "delete from posting where id in (select id from posting where state in ('done', 'dropped')"
            + " and settled_at < ? and subject is null limit 1000)",
        before);
  }

  /**
   * Forgets notices that could not be said since before this moment, waiting or given up; how many.
   * At most 1000.
   */
  public int pruneUnsaid(Instant before) {
    return sql.update(
        "delete from posting where id in (select id from posting where state in ('waiting', 'dead')"
            + " and subject is null and coalesce(settled_at, wanted_at) < ? limit 1000)",
        before);
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        row.getObject("id", UUID.class),
        row.getString("screen"),
        Optional.ofNullable(row.getString("subject")),
        Optional.ofNullable(row.getBytes("payload")),
        row.getLong("wanted_rev"),
        Optional.ofNullable(row.getString("message_id")),
        "final".equals(row.getString("haste")),
        row.getInt("attempts"),
        row.getBoolean("unclear"));
  }
}
