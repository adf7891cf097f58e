package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.faults.Site.Replica;
import org.parley.running.Hands;
import org.parley.running.Seat;

/** Parley is down when work is due. (Fault 16, days that clocks skip or repeat: CadenceTest.) */
class TimeFaults extends AtASite {
  @Override
  Map<String, String> settings() {
    return Map.of("PARLEY_TIME_MOVABLE", "true");
  }

  @Test
  @DisplayName("Fault 17: down over due times, each is caught up once; polls close as they said")
  void whatWasDueWhileDownIsCaughtUpOnce() {
    var ana = new Hands(world, Seat.ANA);
    ana.send(ana.form("checkin daily 09:00 Europe/Lisbon", Map.of()));
    ana.send(ana.form("evaluate", Map.of("word", "How are we doing?")));
    Awaitility.await().atMost(ALL_TOLD).until(() -> !closesAt().isEmpty());
    String stated = closesAt();
    assertThat(rounds()).isEmpty();

    Duration days = downUntil(OffsetDateTime.parse(stated).toInstant().plus(Duration.ofHours(3)));
    Awaitility.await().atMost(ALL_TOLD).untilAsserted(() -> assertThat(rounds()).hasSize(1));
    Awaitility.await().atMost(ALL_TOLD).until(() -> results().size() == 3);
    downUntil(nextRound().plus(Duration.ofHours(3)));
    Awaitility.await().atMost(ALL_TOLD).untilAsserted(() -> assertThat(rounds()).hasSize(2));
    pass(Duration.ofSeconds(3));

    assertThat(rounds()).hasSize(2).doesNotHaveDuplicates();
    assertThat(site.postgres().column("select state from evaluation")).doesNotContain("open");
    assertThat(closesAt()).isEqualTo(stated);
    assertThat(results()).hasSize(3).doesNotHaveDuplicates();
    Findings.add(
        "17",
        "down for %d days over %d daily check-ins and an evaluation's end, then over one more by 3 h"
            .formatted(days.toDays(), days.toDays()),
        "1 round for the days, 1 for the hours; closed at the time it had stated; 1 result for each"
            + " of 3 channels");
  }

  private Duration downUntil(Instant moment) {
    site.replicas().forEach(Replica::kill);
    Duration ahead = Duration.between(Instant.now(), moment);
    site.postgres().execute("delete from business_time");
    site.postgres().execute("insert into business_time values (1, " + ahead.toMillis() + ")");
    site.replicas().forEach(it -> it.parley().start());
    return ahead;
  }

  private Instant nextRound() {
    return OffsetDateTime.parse(
            site.postgres()
                .column(
                    "select to_char(due at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from due_tasks where task_name = 'check-in-round'")
                .get(0))
        .toInstant();
  }

  private String closesAt() {
    return String.join(
        "",
        site.postgres()
            .column(
                "select to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                    + " from evaluation"));
  }

  private List<String> rounds() {
    return site.postgres().column("select nominal from check_in_round");
  }

  private List<String> results() {
    return site.postgres()
        .column(
            "select lane_id from posting where screen like 'evaluation-result%' and state = 'done'");
  }
}
