package org.parley.outbox.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings.Haste;

/** How long postings are kept, on each database. */
abstract class KeptContractTest extends OutboxAtWork {
  @Test
  void aNoticeIsForgottenAWeekAfterItWasSaid() {
    say(place, "old");
    soon().until(() -> state().equals("done"));
    age("settled_at", Duration.ofDays(6));
    sweeper.prune();
    assertThat(count(OF_PLACE)).isEqualTo(1);

    age("settled_at", Duration.ofDays(8));
    sweeper.prune();
    assertThat(count(OF_PLACE)).isZero();
  }

  @Test
  void aNoticeForAWorkspaceThatDoesNotComeBackIsForgottenAfterThirtyDays() {
    saidToNobody();
    age("wanted_at", Duration.ofDays(29));
    sweeper.prune();
    assertThat(count(OF_PLACE)).isEqualTo(1);

    age("wanted_at", Duration.ofDays(31));
    sweeper.prune();
    assertThat(count(OF_PLACE)).isZero();
  }

  @Test
  void aCardIsKeptAsLongAsWhatItShows() {
    saidToNobody();
    show("open", Haste.LIVING);
    age("wanted_at", Duration.ofDays(300));
    sweeper.prune();
    assertThat(sql.list(ofPlace("p.subject"), row -> row.getString(1), workspace))
        .containsExactly(subject);
  }

  @Test
  void aDeadLetterThatNobodyDecidedAboutIsForgottenAfterThirtyDays() {
    platform.answers(place, new Delivery.Impossible("is_archived"));
    say(place, "nobody hears it");
    soon().until(() -> state().equals("dead"));
    age("wanted_at", Duration.ofDays(300));
    sweeper.prune();
    assertThat(dead()).hasSize(1);

    age("settled_at", Duration.ofDays(31));
    sweeper.prune();
    assertThat(dead()).isEmpty();
  }

  private void saidToNobody() {
    platform.answers(place, new Delivery.Disconnected("token_revoked"));
    say(place, "waits");
    soon().until(() -> laneState().equals("held"));
    control.holdAll(Platform.SLACK, workspace);
  }

  private void age(String column, Duration age) {
    sql.update(
        "update posting set "
            + column
            + " = ? where lane_id in (select id from lane where workspace = ?)",
        Instant.now().minus(age),
        workspace);
  }
}
