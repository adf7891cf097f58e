package org.parley.partnership.facilitating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.testing.Transactions.in;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Shown;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.organisation.WhoActs;
import org.parley.partnership.facilitating.FacilitatorOffer.State;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.table.Sql;

/** Who facilitates, on each database, also when two move at one moment. */
abstract class HandOverContractTest {
  @Inject BusinessClock clock;
  @Inject EvaluationWorld world;
  @Inject TakeHat takeHat;
  @Inject WhoActs whoActs;
  @Inject HandOver handOver;
  @Inject AskToFacilitate ask;
  @Inject FacilitatorOffers offers;
  @Inject Sql sql;

  private Table table;
  private People.Profile kim;
  private People.Profile union;
  private People.Profile council;

  @BeforeEach
  void aTableOfTwoThatKimFacilitates() {
    table = world.table("Clean Harbour");
    kim = table.facilitator();
    union = table.joins("Fishers Union", Platform.SLACK);
    council = table.joins("City Council", Platform.TEAMS);
  }

  private void facilitates(People.Profile who) {
    in(() -> takeHat.facilitating(table.id(), new Person.Id(who.id()), Instant.now()));
  }

  private List<UUID> facilitators() {
    return in(
        () -> handOver.facilitators(table.id()).stream().map(it -> it.person().value()).toList());
  }

  private Reply asks(People.Profile by, People.Profile whom) {
    return table.sends(by, "facilitator", "", Map.of("who", whom.id().toString()));
  }

  private String offer() {
    return in(() -> offers.waiting(table.id()).get(0).id().value().toString());
  }

  private Reply stepsDown(People.Profile who) {
    return table.sends(who, "step-down", "", Map.of());
  }

  /** All at one moment. */
  private static List<Reply> atOnce(List<Supplier<Reply>> deeds) {
    var start = new CyclicBarrier(deeds.size());
    return deeds.stream()
        .map(
            deed ->
                CompletableFuture.supplyAsync(
                    () -> {
                      try {
                        start.await(10, TimeUnit.SECONDS);
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                      return deed.get();
                    }))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @RepeatedTest(5)
  void ofTwoWhoStepDownAtOnceOneStays() {
    facilitates(union);
    var replies = atOnce(List.of(() -> stepsDown(kim), () -> stepsDown(union)));
    assertThat(facilitators()).hasSize(1);
    assertThat(replies).filteredOn(Reply.Answer.class::isInstance).hasSize(1);
    assertThat(replies.stream().map(Shown::of)).anyMatch(it -> it.contains("the only one"));
  }

  @RepeatedTest(5)
  void ofTwoVoicesWhoTakeOverAtOnceTheFirstFacilitates() {
    table.sends(kim, "forget", "", Map.of());
    assertThat(facilitators()).isEmpty();
    var replies =
        atOnce(
            Stream.of(union, council)
                .<Supplier<Reply>>map(it -> () -> table.types(it, "partners take-over"))
                .toList());
    assertThat(facilitators()).hasSize(1);
    assertThat(replies).filteredOn(Reply.Answer.class::isInstance).hasSize(1);
    assertThat(replies.stream().map(Shown::of)).anyMatch(it -> it.contains("already"));
  }

  @RepeatedTest(5)
  void whoStepsDownWhileTheOtherIsForgottenLeavesNoTableWithoutAWordOfIt() {
    facilitates(union);
    var replies =
        atOnce(List.of(() -> stepsDown(kim), () -> table.sends(union, "forget", "", Map.of())));
    // Either Kim was first, and the forgetting left nobody; or Kim was the last, and stayed.
    assertThat(facilitators().isEmpty()).isEqualTo(replies.get(0) instanceof Reply.Answer);
    assertThat(replies.get(1)).isInstanceOf(Reply.Answer.class);
    assertThat(isAskedToTakeOver(council)).isEqualTo(facilitators().isEmpty());
  }

  private boolean isAskedToTakeOver(People.Profile voice) {
    return !sql.list(
            "select 1 from posting p join lane l on p.lane_id = l.id"
                + " where p.screen = 'nobody-facilitates.v1' and l.place = ?",
            row -> 1,
            voice.address().user())
        .isEmpty();
  }

  @Test
  void nobodyFacilitatesBeforeSayingYesAndThenTwoDo() {
    asks(kim, union);
    assertThat(facilitators()).containsExactly(kim.id());
    table.types(union, "partners facilitate " + offer());
    assertThat(facilitators()).containsExactlyInAnyOrder(kim.id(), union.id());
    assertThat(in(() -> whoActs.at(table.id())))
        .filteredOn(it -> it.person().value().equals(union.id()))
        .extracting(Acting::speaks)
        .contains(true);
  }

  @Test
  void twoClicksAtOnceOnYesMakeOneFacilitator() {
    asks(kim, union);
    var line = "partners facilitate " + offer();
    atOnce(List.of(() -> table.types(union, line), () -> table.types(union, line)));
    assertThat(facilitators()).containsExactly(kim.id(), union.id());
  }

  @Test
  void askingAgainWhileItWaitsAsksOnce() {
    asks(kim, union);
    asks(kim, union);
    assertThat(in(() -> offers.waiting(table.id()))).hasSize(1);
  }

  @Test
  void anAnswerIsNotChangedByALaterOne() {
    asks(kim, union);
    var offer = offer();
    table.types(union, "partners rather-not " + offer);
    assertThat(Shown.of(table.types(union, "partners facilitate " + offer)))
        .contains("answered this already");
    assertThat(facilitators()).containsExactly(kim.id());
  }

  @Test
  void anothersOfferReadsLikeOneThatNeverWas() {
    asks(kim, union);
    var theirs = table.types(council, "partners facilitate " + offer());
    var none = table.types(council, "partners facilitate " + UUID.randomUUID());
    assertThat(theirs).isInstanceOf(Reply.Refuse.class).isEqualTo(none);
    assertThat(facilitators()).containsExactly(kim.id());
  }

  @Test
  void anOfferOfAnotherTableReadsLikeOneThatNeverWas() {
    asks(kim, union);
    var other = world.table("Other table");
    other.joins("Elsewhere", union);
    var theirs = other.types(union, "partners facilitate " + offer());
    assertThat(theirs)
        .isInstanceOf(Reply.Refuse.class)
        .isEqualTo(other.types(union, "partners facilitate " + UUID.randomUUID()));
    assertThat(in(() -> offers.waiting(table.id()))).hasSize(1);
  }

  @Test
  void nobodyOfAnotherTableCanBeAsked() {
    var stranger = world.table("Other table").joins("Elsewhere", Platform.SLACK);
    assertThat(asks(kim, stranger)).isInstanceOf(Reply.Refuse.class);
    assertThat(asks(kim, kim)).isInstanceOf(Reply.Refuse.class);
    assertThat(in(() -> offers.waiting(table.id()))).isEmpty();
  }

  @Test
  void theLastFacilitatorStaysUntilAnotherSaidYes() {
    assertThat(Shown.of(table.types(kim, "partners step-down")))
        .contains("REFUSED", "the only one", "[Ask somebody to facilitate]");
    asks(kim, union);
    assertThat(stepsDown(kim)).isInstanceOf(Reply.Refuse.class);
    table.types(union, "partners facilitate " + offer());
    assertThat(stepsDown(kim)).isInstanceOf(Reply.Answer.class);
    assertThat(facilitators()).containsExactly(union.id());
    assertThat(Shown.of(stepsDown(kim))).as("twice").contains("REFUSED", "I found no partnership");
  }

  @Test
  void aVoiceTakesOverOnlyWhereNobodyFacilitates() {
    assertThat(Shown.of(table.types(union, "partners take-over"))).contains("Kim", "already");
    assertThat(facilitators()).containsExactly(kim.id());
  }

  @Test
  void whoWasAskedAndAsksToBeForgottenIsAskedNoMore() {
    asks(kim, union);
    table.sends(union, "forget", "", Map.of());
    assertThat(in(() -> offers.waiting(table.id()))).isEmpty();
  }

  @Test
  void whoMayNotIsRefusedByTheUseCasesToo() {
    var voice = table.acting(union);
    var facilitator = table.acting(kim);
    assertThatThrownBy(() -> in(() -> handOver.stepDown(voice)))
        .hasMessageContaining("VOICE may not STEP_DOWN");
    assertThatThrownBy(() -> in(() -> handOver.takeOver(facilitator)))
        .hasMessageContaining("FACILITATOR may not TAKE_OVER");
    assertThatThrownBy(() -> in(() -> ask.ask(voice, facilitator.person())))
        .hasMessageContaining("VOICE may not ASK_TO_FACILITATE");
  }

  @Test
  void anOfferIsKeptAsItWasMade() {
    asks(kim, union);
    var kept = in(() -> offers.waiting(table.id()).get(0));
    assertThat(kept.person().value()).isEqualTo(union.id());
    assertThat(kept.askedBy().value()).isEqualTo(kim.id());
    assertThat(kept.state()).isEqualTo(State.WAITING);
    assertThat(kept.askedAt()).isBetween(clock.now().minusSeconds(60), clock.now());
    assertThat(in(() -> offers.with(kept.id(), PartnershipId.fresh()))).isEmpty();
  }
}
