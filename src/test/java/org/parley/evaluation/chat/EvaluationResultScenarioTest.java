package org.parley.evaluation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Evaluating;
import org.parley.evaluation.Evaluating.Round;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.Screens;
import org.parley.evaluation.Shown;
import org.parley.organisation.NameVoice;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.partnership.TakePart;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;
import org.parley.schedule.engine.MovableTime;
import org.parley.testing.H2File;

/** What becomes of an evaluation when its time has come, and of those who come and go. */
@QuarkusTest
@TestProfile(H2File.class)
class EvaluationResultScenarioTest {
  private static final DueTask CLOSING = new DueTask("evaluation-closing");

  @Inject EvaluationWorld world;
  @Inject Evaluating evaluating;
  @Inject ReadEvaluation read;
  @Inject MovableTime time;
  @Inject BusinessClock clock;
  @Inject DueWork dueWork;
  @Inject Screens screens;
  @Inject TakeHat takeHat;
  @Inject NameVoice nameVoice;
  @Inject TakePart takePart;

  private Table harbour;
  private Round round;
  private People.Profile fishers;
  private People.Profile council;

  @BeforeEach
  void aTableOfTwoPartnersOnBothPlatforms() {
    harbour = world.table("Clean Harbour");
    fishers = harbour.joins("Fishers Union", Platform.SLACK);
    council = harbour.joins("City Council", Platform.TEAMS);
    round = evaluating.at(harbour);
  }

  @Test
  void aPartnerThatLeavesIsNoLongerCountedNorShown() {
    round.opens();
    round.gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    round.gives(council, "OPERATE", "YES_AS_IS", "");
    inTransaction(() -> takePart.leave(harbour.acting(fishers), "Farewell"));
    assertThat(round.cards("City Council"))
        .allSatisfy(it -> assertThat(it).contains("Positions in: 1 of 1"));
    round.closes();
    assertThat(round.card())
        .contains("1 of 1 partner said", "1 partner: Yes, as is")
        .doesNotContain("7391", "if changed");
  }

  @Test
  void whatHappensAfterItHasClosedDoesNotChangeTheResult() {
    round.opens();
    round.gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    round.closes();
    var result = round.card();
    inTransaction(() -> takePart.leave(harbour.acting(fishers), "Farewell"));
    harbour.joins("Port Authority", Platform.TEAMS);
    assertThat(round.card()).isEqualTo(result).contains("7391");
  }

  @Test
  void nobodyHavingAnsweredIsTakenKindly() {
    round.opens();
    round.closes();
    assertThat(round.card()).contains("closed without a position").doesNotContain("0 of");
  }

  @Test
  void theResultTellsCountsStagesAndTheWidestDifference() {
    harbour.joins("Port Authority", Platform.SLACK);
    round.opens();
    round.gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    round.gives(council, "EVALUATE", "YES_AS_IS", "");
    round.closes();
    assertThat(round.card())
        .contains(
            "Clean Harbour: 2 of 3 partners",
            "1 partner: Yes, as is · 1 partner: Yes, if changed",
            "as partners see it: Map: 1 partner · Evaluate: 1 partner",
            "Widest difference: where we are (from Map to Evaluate)",
            "Fishers Union: Fairer berths 7391");
    assertThat(Shown.of(harbour.types(council, "evaluate result"))).contains("7391");
  }

  @Test
  void everythingThatMustChangeCanBeReadPageByPage() {
    round.opens();
    for (int i = 0; i < 11; i++) {
      var voice = harbour.joins("Organisation " + i + " " + "x".repeat(100), Platform.SLACK);
      round.gives(voice, "MAP", "YES_IF_CHANGED", "change" + i + " " + "y".repeat(570) + "end" + i);
    }
    round.closes();
    var card = screens.card("evaluation-card.v1", round.id(), harbour.channel()).orElseThrow();
    assertThat(Shown.of(card)).contains("change0 ", "[Read all of it]").doesNotContain("end0");
    var read = new StringBuilder();
    for (int page = 1; page <= 3; page++) {
      read.append(Shown.of(harbour.types(council, "evaluate result " + round.id() + " " + page)));
    }
    for (int i = 0; i < 11; i++) {
      assertThat(read).containsOnlyOnce("change" + i + " ").containsOnlyOnce("end" + i + " |");
    }
    assertThat(Shown.of(harbour.types(council, "evaluate result " + round.id() + " 3")))
        .isEqualTo(Shown.of(harbour.types(council, "evaluate result " + round.id() + " 999")))
        .doesNotContain("[Read on]");
  }

  @Test
  void aPositionAfterTheStatedTimeIsRefusedEvenIfNothingClosedIt() {
    round.opens();
    round.gives(fishers, "OPERATE", "YES_AS_IS", "");
    var subject = round.evaluation().id().value().toString();
    inTransaction(() -> dueWork.cancel(CLOSING, subject));
    time.forwardTo(round.evaluation().closesAt());

    assertThat(round.evaluation().isClosed()).isFalse();
    assertThat(round.gives(council, "OPERATE", "NO", ""))
        .startsWith("REFUSED")
        .contains("closed on");
    assertThat(Shown.of(harbour.opens(council, "evaluation-position", subject)))
        .startsWith("REFUSED");
    assertThat(round.cards("City Council"))
        .allSatisfy(it -> assertThat(it).doesNotContain("[", "Positions in"));

    time.forward(Duration.ofDays(3));
    inTransaction(() -> dueWork.enrol(CLOSING, subject, clock.now()));
    time.forward(Duration.ofSeconds(1));
    assertThat(round.cards("City Council"))
        .allSatisfy(
            it ->
                assertThat(it)
                    .contains("1 of 2 partners", "Closed on " + round.evaluation().closesAt()));
  }

  @Test
  void askingAnewClosesWhatWasToBeClosed() {
    round.opens();
    round.gives(fishers, "OPERATE", "YES_AS_IS", "");
    var first = round.evaluation();
    inTransaction(() -> dueWork.cancel(CLOSING, first.id().value().toString()));
    time.forwardTo(first.closesAt());
    assertThat(round.opens()).contains("All partners are asked now");
    assertThat(round.evaluation().id()).isNotEqualTo(first.id());
    assertThat(Shown.of(harbour.types(council, "evaluate result " + first.id().value())))
        .contains("1 of 2 partners");
  }

  @Test
  void aSuccessorOfTheVoiceChangesTheSamePosition() {
    round.opens();
    round.gives(fishers, "MAP", "NO", "");
    var colleague = colleagueOf(fishers);
    EvaluationWorld.inTransaction(
        () -> nameVoice.name(harbour.acting(fishers), harbour.acting(colleague).hat()));
    assertThat(round.gives(fishers, "MAP", "NO", "")).startsWith("REFUSED");
    assertThat(round.gives(colleague, "OPERATE", "YES_AS_IS", "")).contains("kept");
    assertThat(round.card()).contains("Positions in: 1 of 2");
    round.closes();
    assertThat(round.card()).contains("1 partner: Yes, as is").doesNotContain("step back");
  }

  private People.Profile colleagueOf(People.Profile voice) {
    var colleague = world.somebody("Colleague", voice.address().platform());
    inTransaction(
        () ->
            takeHat.acting(
                harbour.id(),
                new Person.Id(colleague.id()),
                harbour.acting(voice).theOrganisation(),
                clock.now()));
    return colleague;
  }

  private static void inTransaction(Runnable deed) {
    EvaluationWorld.inTransaction(
        () -> {
          deed.run();
          return true;
        });
  }
}
