package org.parley.outbox.pace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings.Haste;
import org.parley.schedule.table.Sql;

/**
 * What a whole workspace allows, shared by all nodes: Slack's chat.update is Tier 3, about 50 a
 * minute for each workspace (docs.slack.dev/apis/web-api/rate-limits); a Retry-After may hold for a
 * workspace. One statement each; nothing is written here while a lane is locked.
 */
@ApplicationScoped
public class EditBudget {
  // 5 at once and 45 a minute: 50 in any minute. The last is kept for a card's last state.
  private static final Limit SLACK_EDITS = new Limit(5, Duration.ofMillis(1333));
  private static final Limit LIVING_EDITS = new Limit(4, Duration.ofMillis(1333));
  private static final Duration LIVING = Duration.ofSeconds(5);
  private static final int WIDEST = 6;

  private final Sql sql;
  private final Pace pace;

  @Inject
  public EditBudget(Sql sql, Pace pace) {
    this.sql = sql;
    this.pace = pace;
  }

  /** Until when this workspace must be left alone; empty when it need not be. */
  public Optional<Instant> blocked(Destination place, Saying what, Instant now) {
    return row(place, what).map(Row::notBefore).filter(until -> until.isAfter(now));
  }

  /** Leaves a workspace alone for as long as the platform asked. */
  public void block(Destination place, Saying what, Instant until) {
    if (!sql.insertNew(
        "insert into bucket(platform, workspace, method, spent_until, not_before)"
            + " values (?, ?, ?, 0, ?)",
        place.platform().code(),
        place.workspace(),
        what.code(),
        until)) {
      sql.update(
          "update bucket set not_before = ? where platform = ? and workspace = ? and method = ?"
              + " and (not_before is null or not_before < ?)",
          until,
          place.platform().code(),
          place.workspace(),
          what.code(),
          until);
    }
  }

  /** Takes one edit from the budget; or when to ask again. */
  public Optional<Instant> take(Destination place, Haste haste, Instant now) {
    if (place.platform() != Platform.SLACK) {
      return Optional.empty();
    }
    Limit limit = haste == Haste.FINAL ? SLACK_EDITS : LIVING_EDITS;
    long at = now.toEpochMilli();
    long one = SLACK_EDITS.taken(0, 0, pace.factor());
    long free = at - limit.earliest(0, pace.factor());
    if (spend(place, at, one, free) || open(place, at + one)) {
      return Optional.empty();
    }
    // Others may have spent or refilled it meanwhile; what was read is good enough to wait by.
    long spentUntil = row(place, Saying.EDIT).map(Row::spentUntil).orElse(at);
    return Optional.of(
        Instant.ofEpochMilli(Math.max(at + 1, limit.earliest(spentUntil, pace.factor()))));
  }

  /** How long a living card waits until it is edited again: longer as the budget drains. */
  public Duration untilNextEdit(Destination place, Instant now) {
    double drained = 0;
    if (place.platform() == Platform.SLACK) {
      long spentUntil = row(place, Saying.EDIT).map(Row::spentUntil).orElse(0L);
      double whole = SLACK_EDITS.burst() * SLACK_EDITS.every().toMillis() * pace.factor();
      drained = Math.min(1, Math.max(0, (spentUntil - now.toEpochMilli()) / whole));
    }
    long millis = Math.round(LIVING.toMillis() * (1 + (WIDEST - 1) * drained));
    return pace.real(Duration.ofMillis(millis));
  }

  private boolean spend(Destination place, long at, long one, long free) {
    return sql.update(
            "update bucket set spent_until ="
                + " (case when spent_until > ? then spent_until else ? end) + ?"
                + " where platform = ? and workspace = ? and method = ? and spent_until <= ?",
            at,
            at,
            one,
            place.platform().code(),
            place.workspace(),
            Saying.EDIT.code(),
            free)
        == 1;
  }

  private boolean open(Destination place, long spentUntil) {
    return sql.insertNew(
        "insert into bucket(platform, workspace, method, spent_until) values (?, ?, ?, ?)",
        place.platform().code(),
        place.workspace(),
        Saying.EDIT.code(),
        spentUntil);
  }

  private record Row(long spentUntil, @Nullable Instant notBefore) {}

  private Optional<Row> row(Destination place, Saying what) {
    return sql.first(
        "select spent_until, not_before from bucket"
            + " where platform = ? and workspace = ? and method = ?",
        row -> new Row(row.getLong(1), Sql.instantOrNull(row, "not_before")),
        place.platform().code(),
        place.workspace(),
        what.code());
  }
}
