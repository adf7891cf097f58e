package org.parley.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;
import static org.parley.testing.Transactions.onlyTheFirstWins;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.promise.KeepPromises;
import org.parley.partnership.promise.Promise;
import org.parley.partnership.promise.Promises;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineEntry;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.BusinessClock;

/** What is kept of partnerships, partners, promises and what happened, on each database. */
abstract class PartnershipStoreContractTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

  @Inject EvaluationWorld world;
  @Inject Partnerships partnerships;
  @Inject Partners partners;
  @Inject Promises promises;
  @Inject KeepPromises keepPromises;
  @Inject MoveStage moveStage;
  @Inject TakePart takePart;
  @Inject Timeline timeline;
  @Inject BusinessClock clock;

  private Table table;
  private Table other;
  private Acting kim;
  private Acting union;
  private Acting council;

  @BeforeEach
  void twoTables() {
    other = world.table("Other table");
    other.joins("Somebody Else", Platform.SLACK);
    table = world.table("Clean Harbour 🚢");
    kim = table.acting(table.facilitator());
    union = table.acting(table.joins("Fishers Union", Platform.SLACK));
    council = table.acting(table.joins("City Council", Platform.TEAMS));
  }

  @Test
  void aPartnershipIsFoundAsItWasBegun() {
    in(
        () -> {
          var found = partnerships.the(table.id());
          assertThat(found.name()).isEqualTo("Clean Harbour 🚢");
          assertThat(found.stage()).isEqualTo(Stage.HYPOTHESIZE);
          assertThat(found.stageSince()).isEqualTo(found.begunAt());
          assertThat(found.zone()).isEqualTo("Europe/Berlin");
          assertThat(partnerships.with(PartnershipId.fresh())).isEmpty();
        });
  }

  @Test
  void ofManyOnlyThoseAskedForAreFoundTheOldestFirst() {
    in(
        () -> {
          assertThat(partnerships.all(List.of(table.id(), PartnershipId.fresh(), other.id())))
              .extracting(Partnership::id)
              .containsExactly(other.id(), table.id());
          assertThat(partnerships.all(List.of())).isEmpty();
        });
  }

  @Test
  void twoWhoMoveTheStageAtOnceMoveItOnce() {
    onlyTheFirstWins(
        () -> partnerships.the(table.id()), () -> moves(Stage.MAP), () -> moves(Stage.OPERATE));
    in(() -> assertThat(partnerships.the(table.id()).stage()).isEqualTo(Stage.MAP));
  }

  private void moves(Stage to) {
    var drawn = new MoveStage.MoveStageCommand(kim, Stage.HYPOTHESIZE, to, "Because");
    assertThat(moveStage.move(drawn)).isInstanceOf(MoveStage.Outcome.Moved.class);
  }

  @Test
  void partnersAreFoundInTheOrderTheyCameWithoutThoseWhoLeft() {
    assertThat(names()).containsExactly("Fishers Union", "City Council");
    in(() -> takePart.leave(union, ""));
    assertThat(names()).containsExactly("City Council");
    in(
        () -> {
          assertThat(partners.at(table.id(), union.theOrganisation())).isEmpty();
          assertThat(partners.at(other.id(), council.theOrganisation())).isEmpty();
          assertThat(partners.at(table.id(), council.theOrganisation()))
              .hasValueSatisfying(it -> assertThat(it.adoptedAt()).isEmpty());
        });
  }

  private List<String> names() {
    return in(() -> partners.at(table.id()).stream().map(Partner::name).toList());
  }

  @Test
  void aPartnerIsInOrHasLeftAndNeverBothAtOnce() {
    in(() -> moves(Stage.ESTABLISH));
    onlyTheFirstWins(
        () -> partners.at(table.id()),
        () -> takePart.adoptPrinciples(union),
        () -> takePart.leave(union, ""));
    assertThat(names()).containsExactly("Fishers Union", "City Council");
  }

  @Test
  void promisesThatAreOpenAreFoundTheEarliestDueFirst() {
    var late = promise(union, "late", FRIDAY.plusDays(9));
    var early = promise(council, "early", FRIDAY);
    var kept = promise(council, "kept", FRIDAY.minusDays(9));
    in(() -> keepPromises.keep(council, kept));
    in(
        () -> {
          assertThat(promises.open(table.id()))
              .extracting(Promise::id)
              .containsExactly(early, late);
          assertThat(promises.open(other.id())).isEmpty();
          assertThat(promises.count(table.id())).isEqualTo(3);
          assertThat(promises.count(other.id())).isZero();
          assertThat(promises.with(kept, table.id())).isPresent();
          assertThat(promises.with(kept, other.id())).isEmpty();
        });
  }

  @Test
  void aPromiseIsFoundAsItWasMade() {
    var what = "ä".repeat(499) + "z";
    var made = promise(union, what, LocalDate.of(2028, 2, 29));
    in(
        () -> {
          var found = promises.with(made, table.id()).orElseThrow();
          assertThat(found.what()).isEqualTo(what);
          assertThat(found.due()).isEqualTo(LocalDate.of(2028, 2, 29));
          assertThat(found.organisation()).isEqualTo(union.theOrganisation());
          assertThat(found.madeAt()).isBeforeOrEqualTo(clock.now());
        });
  }

  @Test
  void aPromiseIsNotKeptAndMovedAtOnce() {
    var made = promise(union, "Dredge", FRIDAY);
    onlyTheFirstWins(
        () -> promises.with(made, table.id()),
        () -> keepPromises.keep(union, made),
        () -> keepPromises.move(union, made, FRIDAY.plusDays(1)));
    in(() -> assertThat(promises.with(made, table.id()).orElseThrow().due()).isEqualTo(FRIDAY));
  }

  private Promise.Id promise(Acting by, String what, LocalDate due) {
    return in(() -> keepPromises.make(by, what, due).id());
  }

  @Test
  void whatHappenedIsFoundInTheOrderItWasNotedAlsoWithinOneMoment() {
    var before = in(() -> timeline.now());
    in(
        () -> {
          for (int i = 0; i < 20; i++) {
            timeline.note(union, TimelineKind.PROMISE_MADE, "number " + i, "");
          }
        });
    assertThat(subjects(before.minusMillis(1), Duration.ofMinutes(1), 100))
        .containsSubsequence(IntStream.range(0, 20).mapToObj(i -> "number " + i).toList());
    assertThat(subjects(Instant.EPOCH, Duration.ofDays(40_000), 3)).hasSize(3);
  }

  @Test
  void aPeriodHasItsEndAndNotItsBeginning() {
    var entry = all().get(0);
    assertThat(between(entry.at().minusMillis(1), entry.at())).isNotEmpty();
    assertThat(between(entry.at(), entry.at())).isEmpty();
    assertThat(between(entry.at().minusSeconds(9), entry.at().minusMillis(1))).isEmpty();
  }

  @Test
  void nothingOfAnotherTableIsFound() {
    assertThat(all())
        .allMatch(it -> it.partnership().equals(table.id()))
        .extracting(TimelineEntry::kind)
        .containsExactly(TimelineKind.BEGUN, TimelineKind.PARTNER_CAME, TimelineKind.PARTNER_CAME);
  }

  private List<TimelineEntry> all() {
    return between(Instant.EPOCH, clock.now().plusSeconds(60));
  }

  private List<TimelineEntry> between(Instant since, Instant until) {
    return in(() -> timeline.between(table.id(), since, until, 100));
  }

  private List<String> subjects(Instant since, Duration length, int most) {
    return in(
        () ->
            timeline.between(table.id(), since, since.plus(length), most).stream()
                .map(TimelineEntry::subject)
                .toList());
  }
}
