package org.parley.outbox.drain;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Delivery.Scope;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.PostingLinks.NotReached;
import org.parley.conversation.port.PostingLinks.Reached;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.Postings.Haste;
import org.parley.outbox.DeadLetter;
import org.parley.outbox.DeadLetters;
import org.parley.outbox.lane.LaneTable;
import org.parley.schedule.engine.MovableTime;
import org.parley.schedule.table.Sql;

/** What the outbox promises, on each database, against a platform that answers as arranged. */
abstract class OutboxContractTest {
  private static final String OF_PLACE =
      "posting p join lane l on l.id = p.lane_id where l.workspace = ?";

  @Inject Postings postings;
  @Inject Lanes control;
  @Inject LaneTable lanes;
  @Inject DeadLetters deadLetters;
  @Inject RecordingMessenger platform;
  @Inject PlainNotice notice;
  @Inject PlainCard card;
  @Inject LinkListener links;
  @Inject Sweeper sweeper;
  @Inject LanesSettle settling;
  @Inject MovableTime time;
  @Inject Sql sql;

  private String workspace;
  private Destination place;
  private String subject;

  @BeforeEach
  void aPlaceOfItsOwn() {
    workspace = "T" + UUID.randomUUID();
    place = channel("C1");
    subject = UUID.randomUUID().toString();
  }

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
  void aRetryAfterIsObeyedAndNotShortenedByMovingTime() {
    platform.answers(place, new Delivery.TooFast(Duration.ofSeconds(200), Scope.CHANNEL));
    say(place, "patience");
    soon().until(() -> platform.calls(place).size() == 1);
    long told = platform.calls(place).get(0).nanos();
    time.forward(Duration.ofDays(2));
    say(place, "later");
    soon()
        .untilAsserted(
            () ->
                assertThat(platform.texts(place)).containsExactly("patience", "patience", "later"));
    assertThat(Duration.ofNanos(platform.calls(place).get(1).nanos() - told))
        .isGreaterThanOrEqualTo(Duration.ofMillis(1990));
    assertThat(deadLetters.list()).noneMatch(letter -> letter.destination().equals(place));
  }

  @Test
  void aRetryAfterOfAWorkspaceHoldsItsOtherPlacesAndNobodyElse() {
    Destination other = channel("C2");
    Destination elsewhere = Destination.channel(Platform.SLACK, "E" + workspace, "C1");
    platform.answers(place, new Delivery.TooFast(Duration.ofSeconds(150), Scope.WORKSPACE));
    say(place, "too fast");
    soon().until(() -> platform.calls(place).size() == 1);
    long told = platform.calls(place).get(0).nanos();
    soon().until(() -> count("bucket where workspace = ?") == 1);
    say(other, "held too");
    say(elsewhere, "free");
    soon().until(() -> platform.calls(elsewhere).size() == 1);
    soon().until(() -> platform.calls(other).size() == 1);
    assertThat(platform.calls(other).get(0).nanos() - told).isGreaterThan(1_490_000_000L);
    assertThat(platform.calls(elsewhere).get(0).nanos() - told).isLessThan(1_400_000_000L);
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
    assertThat(deadLetters.requeue(again)).isTrue();
    soon().until(() -> platform.calls(place).size() == 3);
    assertThat(platform.texts(place).get(2)).isEqualTo("again");
    assertThat(deadLetters.drop(dropped, "not needed")).isTrue();
    assertThat(deadLetters.drop(dropped, "not needed")).isFalse();
    assertThat(deadLetters.requeue(dropped)).isFalse();
    assertThat(dead()).isEmpty();
    assertThat(
            count(
                "posting p join lane l on l.id = p.lane_id where l.workspace = ?"
                    + " and p.payload is not null"))
        .isZero();
  }

  @Test
  void aPlaceWithoutTheAppWaitsForAnInvitation() {
    platform.answers(place, new Delivery.NotInvited("not_in_channel"));
    say(place, "knock");
    say(place, "knock again");
    soon()
        .untilAsserted(() -> assertThat(links.about(place)).containsExactly(new NotReached(place)));
    assertThat(laneState()).isEqualTo("uninvited");
    assertThat(platform.calls(place)).hasSize(1);

    control.resume(place);
    soon()
        .untilAsserted(
            () ->
                assertThat(platform.texts(place)).containsExactly("knock", "knock", "knock again"));
    soon()
        .untilAsserted(
            () ->
                assertThat(links.about(place))
                    .containsExactly(new NotReached(place), new Reached(place)));
  }

  @Test
  void theFirstPostIntoAPlaceIsToldOnceEvenToWhoMissedIt() {
    links.missesTheFirst(place);
    say(place, "one");
    say(place, "two");
    soon().until(() -> platform.calls(place).size() == 2);
    sweeper.sweep();
    soon().untilAsserted(() -> assertThat(links.about(place)).containsExactly(new Reached(place)));
    say(place, "three");
    soon().until(() -> platform.calls(place).size() == 3);
    sweeper.sweep();
    assertThat(links.about(place)).hasSize(1);
  }

  @Test
  void aDisconnectedWorkspaceWaitsAndOthersGoOn() {
    Destination other = channel("C2");
    say(other, "before");
    soon().until(() -> platform.calls(other).size() == 1);
    platform.answers(place, new Delivery.Disconnected("token_revoked"));
    say(place, "one");
    soon().until(() -> count("lane where workspace = ? and state = 'held'") == 2);
    say(other, "two");
    Destination elsewhere = Destination.channel(Platform.SLACK, "E" + workspace, "C1");
    say(elsewhere, "free");
    soon().until(() -> platform.calls(elsewhere).size() == 1);
    assertThat(platform.calls(other)).hasSize(1);

    control.resumeAll(Platform.SLACK, workspace);
    soon().untilAsserted(() -> assertThat(platform.texts(place)).containsExactly("one", "one"));
    soon().untilAsserted(() -> assertThat(platform.texts(other)).containsExactly("before", "two"));
  }

  @Test
  void aLaneThatWasForgottenIsFoundBySweeping() {
    platform.answers(place, new Delivery.NotInvited("not_in_channel"));
    say(place, "forgotten");
    soon().until(() -> laneState().equals("uninvited"));
    sql.update("update lane set state = 'open' where workspace = ?", workspace);
    sweeper.sweep();
    soon()
        .untilAsserted(
            () -> assertThat(platform.texts(place)).containsExactly("forgotten", "forgotten"));
  }

  @Test
  void aDrainThatWasOvertakenWritesNothing() {
    platform.meanwhile(
        place,
        () -> sql.update("update lane set epoch = epoch + 1 where workspace = ?", workspace));
    say(place, "said by one who stalled");
    soon().until(() -> platform.calls(place).size() == 1);
    await().during(Duration.ofMillis(200)).until(() -> state().equals("waiting"));
    assertThat(sql.list(ofPlace("message_id"), row -> row.getString(1) == null, workspace))
        .containsExactly(true);
    platform.meanwhile(place, () -> {});
  }

  @Test
  void aPlaceThatIsNewToManyAtOnceGetsOneLane() throws InterruptedException {
    List<Thread> all =
        IntStream.range(0, 8).mapToObj(i -> new Thread(() -> say(place, "word " + i))).toList();
    all.forEach(Thread::start);
    for (Thread each : all) {
      each.join();
    }
    soon().until(() -> platform.calls(place).size() == 8);
    assertThat(count("lane where workspace = ?")).isEqualTo(1);
  }

  @Test
  void lanesHaveSettledWhenEverythingIsSaid() {
    for (int i = 0; i < 8; i++) {
      say(place, "word " + i);
    }
    settling.settle(Duration.ofSeconds(10));
    assertThat(platform.calls(place)).hasSize(8);
  }

  private void say(Destination where, String words) {
    inTransaction(() -> postings.notice(List.of(where), notice, new PlainNotice.Words(words)));
  }

  private void show(String state, Haste haste) {
    card.becomes(subject, state);
    inTransaction(() -> postings.card(List.of(place), card, subject, haste));
  }

  private Destination channel(String id) {
    return Destination.channel(Platform.SLACK, workspace, id);
  }

  private List<DeadLetter> dead() {
    return deadLetters.list().stream()
        .filter(letter -> letter.destination().workspace().equals(workspace))
        .toList();
  }

  private String state() {
    return sql.list(ofPlace("p.state"), row -> row.getString(1), workspace).get(0);
  }

  private String laneState() {
    return sql.first(
            "select state from lane where workspace = ?", row -> row.getString(1), workspace)
        .orElse("");
  }

  private static String ofPlace(String column) {
    return "select " + column + " from " + OF_PLACE + " order by p.seq";
  }

  private long count(String rest) {
    return sql.first("select count(*) from " + rest, row -> row.getLong(1), workspace)
        .orElseThrow();
  }

  private static java.time.Instant inAnHour() {
    return java.time.Instant.now().plus(Duration.ofHours(1));
  }

  private static ConditionFactory soon() {
    return await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(10));
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
