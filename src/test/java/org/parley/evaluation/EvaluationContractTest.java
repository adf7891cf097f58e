package org.parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Position.Stand;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.Outcome.Kind;
import org.parley.evaluation.outcome.Outcome.Proposal;
import org.parley.evaluation.outcome.Outcomes;
import org.parley.evaluation.outcome.ProposeOutcome;
import org.parley.partnership.Stage;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;
import org.parley.schedule.engine.MovableTime;

/** What keeping evaluations promises, on each database, also when much happens at once. */
abstract class EvaluationContractTest {
  private static final int AT_ONCE = 6;
  private static final Stand AS_IS = new Stand(Stage.OPERATE, Answer.YES_AS_IS, "");
  private static final Proposal GO_ON =
      new Proposal(Kind.GO_ON, "It works", Optional.of(LocalDate.of(2030, 5, 28)));

  @Inject EvaluationWorld world;
  @Inject OpenEvaluation openEvaluation;
  @Inject GivePosition givePosition;
  @Inject CloseEvaluation closeEvaluation;
  @Inject ReadEvaluation read;
  @Inject ProposeOutcome proposeOutcome;
  @Inject Evaluations evaluations;
  @Inject Positions positions;
  @Inject Outcomes outcomes;
  @Inject BusinessClock clock;
  @Inject MovableTime time;
  @Inject DueWork dueWork;

  private Table harbour;
  private People.Profile fishers;

  @BeforeEach
  void aTableOfTwo() {
    harbour = world.table("Clean Harbour");
    fishers = harbour.joins("Fishers Union", Platform.SLACK);
    harbour.joins("City Council", Platform.TEAMS);
  }

  @Test
  void whatIsKeptIsReadAsItWas() {
    var opened = opens();
    gives(opened, new Stand(Stage.MAP, Answer.YES_IF_CHANGED, "Fairer berths"));
    in(
        () -> {
          var evaluation = evaluations.with(opened.id(), harbour.id()).orElseThrow();
          assertThat(evaluation.closesAt()).isEqualTo(opened.closesAt());
          assertThat(evaluation.openedAt()).isEqualTo(opened.openedAt());
          assertThat(evaluation.word()).isEqualTo("The season ends");
          assertThat(evaluation.openedBy()).isEqualTo("Kim");
          assertThat(positions.of(opened.id()).get(0).stand())
              .isEqualTo(new Stand(Stage.MAP, Answer.YES_IF_CHANGED, "Fairer berths"));
          return read.tally(evaluation);
        });
    assertThat(in(() -> evaluations.with(opened.id(), world.table("Other").id()))).isEmpty();
  }

  @Test
  void twoClicksAtOnceAreOnePosition() throws Exception {
    var opened = opens();
    atOnce(
        AT_ONCE,
        number -> {
          var answer = number % 2 == 0 ? "PAUSE" : "NO";
          harbour.sends(
              fishers,
              "evaluation-position",
              opened.id().value().toString(),
              Map.of("stage", "MAP", "answer", answer));
          return true;
        });
    assertThat(in(() -> positions.of(opened.id()))).hasSize(1);
    assertThat(in(() -> read.tally(opened))).isEqualTo(new ReadEvaluation.Tally(1, 2));
  }

  @Test
  void aSecondRowOfTheSamePartnerIsRefusedByTheDatabase() {
    var opened = opens();
    gives(opened, AS_IS);
    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      positions.add(
                          Position.given(opened.id(), harbour.acting(fishers), AS_IS, clock.now()));
                      return true;
                    }))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void manyWhoOpenAtOnceOpenOne() throws Exception {
    var day = LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC).plusDays(7).toString();
    var opened =
        atOnce(
            AT_ONCE,
            number ->
                Shown.of(
                    harbour.sends(
                        harbour.facilitator(),
                        "evaluation-open",
                        "",
                        Map.of("closes_on", day, "closes_at", "18:00"))));
    assertThat(opened).filteredOn(it -> it.contains("asked now")).hasSize(1);
    assertThat(opened).filteredOn(it -> it.contains("open already")).hasSize(AT_ONCE - 1);
  }

  @Test
  void closingIsDoneOnceAtTheStatedTimeHoweverOftenItRuns() {
    var opened = opens();
    gives(opened, AS_IS);
    var subject = opened.id().value().toString();
    assertThat(in(() -> closeEvaluation.run(subject, clock.now()))).contains(opened.closesAt());
    time.forwardTo(opened.closesAt());
    assertThat(in(() -> closeEvaluation.run(subject, opened.closesAt()))).isEmpty();
    in(
        () -> {
          var evaluation = evaluations.with(opened.id()).orElseThrow();
          assertThat(evaluation.isClosed()).isTrue();
          assertThat(evaluation.closesAt()).isEqualTo(opened.closesAt());
          assertThat(read.result(evaluation).orElseThrow().heard()).isEqualTo(1);
          return evaluations.open(harbour.id());
        });
    assertThat(in(() -> evaluations.open(harbour.id()))).isEmpty();
    assertThat(in(() -> evaluations.latest(harbour.id())).orElseThrow().id())
        .isEqualTo(opened.id());
  }

  @Test
  void closingWaitsForAPositionThatIsBeingKept() throws Exception {
    var opened = opens(Duration.ofHours(2));
    var subject = opened.id().value().toString();
    in(() -> cancelled(subject));
    var given = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(2);
    try {
      var voice = pool.submit(() -> in(() -> heldOpen(opened, given, commit)));
      given.await();
      time.forwardTo(opened.closesAt());
      var closing = pool.submit(() -> in(() -> closeEvaluation.run(subject, clock.now())));
      assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      commit.countDown();
      assertThat(voice.get()).isEqualTo(GivePosition.Outcome.KEPT);
      assertThat(closing.get()).isEmpty();
    } finally {
      commit.countDown();
      pool.shutdownNow();
    }
    assertThat(in(() -> read.result(evaluations.with(opened.id()).orElseThrow())))
        .hasValueSatisfying(it -> assertThat(it.heard()).isEqualTo(1));
  }

  private GivePosition.Outcome heldOpen(
      Evaluation evaluation, CountDownLatch given, CountDownLatch commit) {
    var outcome = givePosition.give(harbour.acting(fishers), evaluation.id(), AS_IS);
    given.countDown();
    try {
      commit.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return outcome;
  }

  private boolean cancelled(String subject) {
    dueWork.cancel(new DueTask("evaluation-closing"), subject);
    return true;
  }

  @Test
  void anotherCanBeOpenedInTheTransactionThatClosesTheOneBefore() {
    var first = opens();
    time.forwardTo(first.closesAt());
    assertThat(opens().id()).isNotEqualTo(first.id());
  }

  @Test
  void manyWhoProposeAtOnceProposeOne() throws Exception {
    var closed = closed();
    var proposed =
        atOnce(
            AT_ONCE,
            number ->
                Shown.of(
                    harbour.sends(
                        harbour.facilitator(),
                        "evaluation-outcome",
                        closed.id().value().toString(),
                        Map.of("kind", "GO_ON", "words", "It works", "review_on", "2090-05-28"))));
    assertThat(proposed).filteredOn(it -> it.startsWith("Proposed")).hasSize(1);
    assertThat(proposed).filteredOn(it -> it.contains("already")).hasSize(AT_ONCE - 1);
  }

  @Test
  void anOutcomeIsReadAsItWasAndStandsOnce() {
    var closed = closed();
    var proposed = in(() -> propose(closed)).orElseThrow();
    var id = proposed.id();
    assertThat(in(() -> outcomes.with(id, harbour.id())).orElseThrow().proposal()).isEqualTo(GO_ON);
    assertThat(in(() -> outcomes.proposed(harbour.id()))).hasSize(1);
    var standsAt = proposed.standsAt();
    assertThat(in(() -> outcomes.anyStoodSince(harbour.id(), standsAt))).isFalse();
    time.forwardTo(standsAt);
    assertThat(in(() -> outcomes.anyStoodSince(harbour.id(), standsAt))).isTrue();
    assertThat(in(() -> outcomes.anyStoodSince(harbour.id(), standsAt.plusMillis(1)))).isFalse();
    assertThat(in(() -> outcomes.proposed(harbour.id()))).isEmpty();
    assertThat(in(() -> outcomes.latest(closed.id())).orElseThrow().state())
        .isEqualTo(Outcome.State.STANDS);
  }

  private Optional<Outcome> propose(Evaluation closed) {
    return proposeOutcome.propose(harbour.acting(harbour.facilitator()), closed.id(), GO_ON);
  }

  private Evaluation closed() {
    var opened = opens();
    time.forwardTo(opened.closesAt());
    return opened;
  }

  private Evaluation opens() {
    return opens(Duration.ofDays(7));
  }

  private Evaluation opens(Duration howLong) {
    var outcome =
        in(
            () ->
                openEvaluation.open(
                    harbour.acting(harbour.facilitator()),
                    "The season ends",
                    clock.now().plus(howLong)));
    return ((OpenEvaluation.Outcome.Opened) outcome).evaluation();
  }

  private void gives(Evaluation evaluation, Stand stand) {
    assertThat(in(() -> givePosition.give(harbour.acting(fishers), evaluation.id(), stand)))
        .isEqualTo(GivePosition.Outcome.KEPT);
  }

  private static <T> T in(java.util.function.Supplier<T> deed) {
    return EvaluationWorld.inTransaction(deed);
  }

  private interface Numbered<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int how, Numbered<T> deed) throws Exception {
    var pool = Executors.newFixedThreadPool(how);
    var start = new CountDownLatch(1);
    try {
      var all = new ArrayList<Callable<T>>();
      for (int i = 0; i < how; i++) {
        int number = i;
        all.add(
            () -> {
              start.await();
              return deed.run(number);
            });
      }
      var running = all.stream().map(pool::submit).toList();
      start.countDown();
      var came = new ArrayList<T>();
      for (var one : running) {
        came.add(one.get());
      }
      return came;
    } finally {
      pool.shutdownNow();
    }
  }
}
