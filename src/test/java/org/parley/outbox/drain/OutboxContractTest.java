package org.parley.outbox.drain;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings.Haste;
import org.parley.outbox.DeadLetter;
import org.parley.outbox.DeadLetters.Outcome;
import org.parley.outbox.rehearsal.PlainNotice;

/** What the outbox promises of what is said, on each database. */
abstract class OutboxContractTest extends OutboxAtWork {
  @Test
  void whatIsRecordedIsSaidInOrder() {
    List<String> words = IntStream.range(0, 40).mapToObj(i -> "word " + i).collect(toList());
    words.forEach(word -> say(place, word));
    soon().untilAsserted(() -> assertThat(platform.texts(place)).isEqualTo(words));
  }

  @Test
  void severalThingsOfOneTransactionKeepTheirOrderInEveryPlace() {
    List<Destination> places = List.of(channel("C3"), channel("C1"), channel("C2"));
    inTransaction(
        () -> {
          postings.notice(places, notice, new PlainNotice.Words("first"));
          postings.notice(places, notice, new PlainNotice.Words("second"));
        });
    for (Destination each : places) {
      soon()
          .untilAsserted(() -> assertThat(platform.texts(each)).containsExactly("first", "second"));
    }
  }

  @Test
  void aTransactionThatRollsBackHasSaidNothing() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      postings.notice(List.of(place), notice, new PlainNotice.Words("never"));
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(count(OF_PLACE)).isZero();
    say(place, "afterwards");
    soon().untilAsserted(() -> assertThat(platform.texts(place)).containsExactly("afterwards"));
  }

  @Test
  void somethingIsRecordedInATransactionOrRefused() {
    assertThatThrownBy(
            () -> postings.notice(List.of(place), notice, new PlainNotice.Words("nowhere")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPayloadIsUnreadableUntilItIsSaidAndThenWiped() {
    control.holdAll(Platform.SLACK, workspace);
    platform.answers(place, new Delivery.Disconnected("token_revoked"));
    say(place, "a delicate matter");
    soon().until(() -> laneState().equals("held"));
    byte[] kept = sql.first(ofPlace("payload"), row -> row.getBytes(1), workspace).orElseThrow();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("delicate");

    control.resumeAll(Platform.SLACK, workspace);
    soon().until(() -> state().equals("done"));
    assertThat(sql.list(ofPlace("payload"), row -> row.getBytes(1) == null, workspace))
        .containsExactly(true);
  }

  @Test
  void whatIsNotWorthSayingAnyMoreIsDropped() {
    say(place, "nothing");
    say(place, "something");
    soon().untilAsserted(() -> assertThat(platform.texts(place)).containsExactly("something"));
    inTransaction(() -> postings.card(List.of(place), card, subject, Haste.FINAL));
    soon().until(() -> count(OF_PLACE + " and p.state = 'waiting'") == 0);
    assertThat(platform.calls(place)).hasSize(1);
  }

  @Test
  void tenChangesOfACardAreFewEditsAndTheLastStateIsShown() {
    for (int i = 0; i < 10; i++) {
      show("state " + i, Haste.LIVING);
    }
    soon().until(() -> platform.texts(place).contains("state 9"));
    assertThat(platform.calls(place).size()).isLessThan(6);
    assertThat(platform.calls(place).get(0).isEdit()).isFalse();
    assertThat(platform.calls(place).stream().skip(1)).allMatch(call -> call.isEdit());
    assertThat(platform.calls(place).stream().skip(1).map(call -> call.messageId()).distinct())
        .hasSizeLessThan(2);
  }

  @Test
  void theLastStateOfACardIsNotPutOff() {
    show("open", Haste.LIVING);
    soon().until(() -> platform.texts(place).contains("open"));
    show("one vote", Haste.LIVING);
    soon().until(() -> platform.texts(place).contains("one vote"));
    sql.update("update posting set not_before = ? where subject = ?", inAnHour(), subject);
    show("two votes", Haste.LIVING);
    say(place, "a notice passes it");
    soon().until(() -> platform.texts(place).contains("a notice passes it"));
    assertThat(platform.texts(place)).doesNotContain("two votes");
    show("closed", Haste.FINAL);
    soon().until(() -> platform.texts(place).contains("closed"));
    assertThat(platform.texts(place)).doesNotContain("two votes");
  }

  @Test
  void aCardThatSomebodyDeletedIsPostedAnew() {
    show("one", Haste.LIVING);
    soon().until(() -> platform.texts(place).contains("one"));
    platform.answers(place, new Delivery.Gone());
    show("two", Haste.LIVING);
    soon().until(() -> platform.calls(place).size() == 3);
    assertThat(platform.calls(place).get(1).isEdit()).isTrue();
    assertThat(platform.calls(place).get(2).isEdit()).isFalse();
    show("three", Haste.FINAL);
    soon().until(() -> platform.texts(place).contains("three"));
    assertThat(platform.calls(place).get(3).isEdit()).isTrue();
  }

  @Test
  void aFailureIsTriedAgainAndKeepsTheOrder() {
    platform.answers(place, new Delivery.Failed("http_503"), new Delivery.Failed("http_502"));
    say(place, "first");
    say(place, "second");
    soon()
        .untilAsserted(
            () ->
                assertThat(platform.texts(place))
                    .containsExactly("first", "first", "first", "second"));
  }

  @Test
  void anUnclearOutcomeIsSaidOnceMore() {
    platform.answers(place, new Delivery.Unclear("timeout"));
    say(place, "perhaps");
    soon()
        .untilAsserted(
            () -> assertThat(platform.texts(place)).containsExactly("perhaps", "perhaps"));
    soon().until(() -> state().equals("done"));

    platform.answers(place, new Delivery.Unclear("timeout"), new Delivery.Unclear("timeout"));
    say(place, "twice unclear");
    soon().until(() -> dead().size() == 1);
    assertThat(dead().get(0).reason()).isEqualTo("unclear_timeout");
    assertThat(platform.calls(place)).hasSize(4);
  }

  @Test
  void poisonIsPutAsideAndTheLaneGoesOn() {
    platform.answers(place, new Delivery.Impossible("invalid_blocks"));
    say(place, "refused");
    say(place, "poison");
    say(place, "fine");
    soon().until(() -> platform.texts(place).contains("fine"));
    assertThat(dead())
        .extracting(DeadLetter::reason)
        .containsExactlyInAnyOrder("invalid_blocks", "screen_IllegalStateException");
    assertThat(dead()).extracting(DeadLetter::type).containsOnly("plain-notice.v1");
  }

  @Test
  void aDeadLetterIsTriedAgainOrDroppedByAnOperator() {
    platform.answers(
        place, new Delivery.Impossible("is_archived"), new Delivery.Impossible("is_archived"));
    say(place, "again");
    say(place, "no more");
    soon().until(() -> dead().size() == 2);
    UUID again = dead().get(1).id();
    UUID dropped = dead().get(0).id();
    assertThat(deadLetters.requeue(again)).isEqualTo(Outcome.DONE);
    soon().until(() -> platform.calls(place).size() == 3);
    assertThat(platform.texts(place).get(2)).isEqualTo("again");
    assertThat(deadLetters.drop(dropped, "not needed")).isEqualTo(Outcome.DONE);
    assertThat(deadLetters.drop(dropped, "not needed")).isEqualTo(Outcome.DROPPED);
    assertThat(deadLetters.requeue(dropped)).isEqualTo(Outcome.DROPPED);
    soon().until(() -> deadLetters.requeue(again) == Outcome.SAID);
    assertThat(deadLetters.requeue(UUID.randomUUID())).isEqualTo(Outcome.UNKNOWN);
    assertThat(dead()).isEmpty();
    assertThat(
            count(
                "posting p join lane l on l.id = p.lane_id where l.workspace = ?"
                    + " and p.payload is not null"))
        .isZero();
  }
}
