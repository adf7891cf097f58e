package org.parley.outbox.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Delivery.Scope;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.PostingLinks.NotReached;
import org.parley.conversation.port.PostingLinks.Reached;
import org.parley.conversation.port.Postings.Haste;

/** What the outbox promises of the places it speaks to, on each database. */
abstract class LanesContractTest extends OutboxAtWork {
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
  void settlingEndsOnceOthersWereToldWhatBecameOfAPlace() {
    var told = links.isSlowAbout(place);
    say(place, "hello");
    var settled = CompletableFuture.runAsync(() -> settling.settle(Duration.ofSeconds(30)));
    soon().until(() -> count("lane where workspace = ? and news is not null") == 1);
    await().during(Duration.ofMillis(200)).until(() -> !settled.isDone());
    told.countDown();
    settled.join();
    assertThat(links.about(place)).containsExactly(new Reached(place));
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
  void whatWasLetGoOnIsNotHeldAgainByARefusalThatWasOnItsWay() {
    say(channel("C2"), "before");
    soon().until(() -> platform.calls(channel("C2")).size() == 1);
    var lane = lanes.of(place);
    control.holdAll(Platform.SLACK, workspace);
    control.resumeAll(Platform.SLACK, workspace);
    holds.holdWith(lane, place);
    assertThat(count("lane where workspace = ? and state = 'open'")).isEqualTo(2);
    control.holdAll(Platform.SLACK, workspace);
    control.resume(channel("C2"));
    holds.holdWith(lane, place);
    assertThat(count("lane where workspace = ? and state = 'held'")).isEqualTo(2);
  }

  @Test
  void aHeldLaneOfAConnectedWorkspaceIsTriedAgainInTime() {
    platform.answers(place, new Delivery.Disconnected("token_revoked"));
    say(place, "late");
    soon().until(() -> laneState().equals("held"));
    sweeper.tryHeldAgain();
    assertThat(laneState()).isEqualTo("held");
    installations.keep(new Installation(Platform.SLACK, workspace, "Here", "B1", ""), "token");
    sweeper.tryHeldAgain();
    soon().untilAsserted(() -> assertThat(platform.texts(place)).containsExactly("late", "late"));
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

  @Test
  void anEditThatTheWorkspaceHoldsBackLetsPostsPass() {
    show("one", Haste.LIVING);
    soon().until(() -> platform.texts(place).contains("one"));
    platform.answers(place, new Delivery.TooFast(Duration.ofSeconds(100), Scope.WORKSPACE));
    show("two", Haste.FINAL);
    soon().until(() -> platform.calls(place).size() == 2);
    say(place, "passes");
    soon().until(() -> platform.calls(place).size() == 4);
    assertThat(platform.texts(place)).containsExactly("one", "two", "passes", "two");
    assertThat(platform.calls(place).get(3).nanos() - platform.calls(place).get(1).nanos())
        .isGreaterThanOrEqualTo(990_000_000L);
  }
}
