package org.parley.evaluation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Screens;
import org.parley.evaluation.Shown;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.partnership.Finding;
import org.parley.partnership.Gate;
import org.parley.partnership.MoveStage;
import org.parley.partnership.MoveStage.MoveStageCommand;
import org.parley.partnership.Partnerships;
import org.parley.partnership.Stage;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineEntry;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;
import org.parley.schedule.engine.MovableTime;
import org.parley.testing.H2File;

/** From the closed evaluation to the outcome that stands, or does not. */
@QuarkusTest
@TestProfile(H2File.class)
class OutcomeScenarioTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DueTask STANDING = new DueTask("evaluation-outcome");

  @Inject EvaluationWorld world;
  @Inject ReadOutcome outcomes;
  @Inject MovableTime time;
  @Inject BusinessClock clock;
  @Inject DueWork dueWork;
  @Inject Screens screens;
  @Inject Timeline timeline;
  @Inject Gate gate;
  @Inject MoveStage moveStage;
  @Inject Partnerships partnerships;

  private Table harbour;
  private People.Profile fishers;

  @BeforeEach
  void anEvaluationHasClosed() {
    harbour = world.table("Clean Harbour");
    fishers = harbour.joins("Fishers Union", Platform.TEAMS);
    opensAnEvaluation();
    assertThat(Shown.of(harbour.types(harbour.facilitator(), "evaluate outcome")))
        .startsWith("REFUSED")
        .contains("is open until");
    time.forward(Duration.ofDays(8));
  }

  @Test
  void theFacilitatorIsAskedForAnOutcomeUntilOneIsProposed() {
    var wanted = Map.of("partnership", harbour.topic(), "occasion", "CLOSED");
    assertThat(screens.notice("outcome-wanted.v1", wanted, harbour.facilitator()))
        .hasValueSatisfying(it -> assertThat(Shown.of(it)).contains("[Propose the outcome]"));
    assertThat(status(harbour.facilitator())).contains("the outcome is to be proposed");
    assertThat(status(fishers)).doesNotContain("the outcome is to be proposed");

    proposes("GO_ON", "It works");
    assertThat(screens.notice("outcome-wanted.v1", wanted, harbour.facilitator())).isEmpty();
    assertThat(status(harbour.facilitator())).doesNotContain("the outcome is to be proposed");
    assertThat(status(fishers)).contains("The proposed outcome stands");
  }

  @Test
  void anOutcomeThatNobodyObjectsToStandsAfterFortyEightHours() {
    var before = stage();
    assertThat(proposes("GO_ON_CHANGED", "Roles are reworked")).contains("every linked channel");
    var proposed = outcome();
    assertThat(notice("outcome-proposed.v1", proposed))
        .contains(
            "the facilitator proposes to go on, changed",
            "Kim, facilitator",
            "Roles are reworked",
            "This stands on " + proposed.standsAt(),
            "[Object]");
    time.forwardTo(proposed.standsAt().minusSeconds(60));
    assertThat(outcome().state()).isEqualTo(Outcome.State.PROPOSED);
    time.forwardTo(proposed.standsAt());
    assertThat(outcome().state()).isEqualTo(Outcome.State.STANDS);
    assertThat(notice("outcome-stands.v1", proposed))
        .contains("Clean Harbour goes on, changed.", "Roles are reworked", "Next review");
    assertThat(notice("outcome-proposed.v1", proposed)).doesNotContain("[Object]");
    assertThat(noted()).contains(TimelineKind.OUTCOME_PROPOSED, TimelineKind.OUTCOME_STANDS);
    assertThat(stage()).isEqualTo(before);
  }

  @Test
  void anObjectionInTimeMeansNotAgreedAndANewProposalCanFollow() {
    proposes("PAUSE", "We rest");
    var first = outcome();
    time.forwardTo(first.standsAt().minusSeconds(60));
    assertThat(objects(fishers, first, "Our winter access is harmed")).contains("not agreed");
    assertThat(notice("outcome-objected.v1", first))
        .contains("not agreed", "Fishers Union objects", "Our winter access is harmed");
    assertThat(status(harbour.facilitator())).contains("the outcome is to be proposed");

    time.forwardTo(first.standsAt().plusSeconds(60));
    assertThat(outcome().state()).isEqualTo(Outcome.State.OBJECTED);
    assertThat(objects(fishers, first, "Again")).startsWith("REFUSED").contains("already");
    assertThat(proposes("GO_ON", "With winter access kept")).contains("every linked channel");
    assertThat(outcome().id()).isNotEqualTo(first.id());
    assertThat(noted()).contains(TimelineKind.OUTCOME_OBJECTED);
  }

  @Test
  void anObjectionFromTheStatedTimeOnIsRefusedEvenIfNothingRan() {
    proposes("PAUSE", "We rest");
    var outcome = outcome();
    var subject = outcome.id().value().toString();
    inTransaction(() -> dueWork.cancel(STANDING, subject));
    time.forwardTo(outcome.standsAt());
    assertThat(objects(fishers, outcome, "Too late")).startsWith("REFUSED").contains("stands");
    assertThat(Shown.of(harbour.opens(fishers, "evaluation-objection", subject)))
        .startsWith("REFUSED");
    assertThat(outcome().state()).isEqualTo(Outcome.State.PROPOSED);

    inTransaction(() -> dueWork.enrol(STANDING, subject, clock.now()));
    time.forward(Duration.ofDays(3));
    assertThat(outcome().state()).isEqualTo(Outcome.State.STANDS);
    assertThat(outcome().standsAt()).isEqualTo(outcome.standsAt());
  }

  @Test
  void onlyAFacilitatorProposesAndOnlyAVoiceObjects() {
    assertThat(sendsProposal(fishers, "GO_ON", "It works", inDays(90))).startsWith("REFUSED");
    proposes("GO_ON", "It works");
    assertThat(objects(harbour.facilitator(), outcome(), "No")).startsWith("REFUSED");
    var stranger = world.somebody("Mallory", Platform.SLACK);
    assertThat(objects(stranger, outcome(), "No")).startsWith("REFUSED");
    assertThat(outcome().state()).isEqualTo(Outcome.State.PROPOSED);
  }

  @Test
  void oneOutcomeIsProposedAtATime() {
    proposes("GO_ON", "It works");
    assertThat(proposes("END_WELL", "It does not")).startsWith("REFUSED").contains("already");
    time.forward(Duration.ofHours(49));
    assertThat(proposes("END_WELL", "It does not")).startsWith("REFUSED").contains("stands");
  }

  @Test
  void aForgedOrForeignOutcomeIsNotFound() {
    proposes("GO_ON", "It works");
    var other = world.table("Other Table");
    var others = other.joins("Others", Platform.SLACK);
    for (var subject :
        List.of(outcome().id().value().toString(), UUID.randomUUID().toString(), "no-id")) {
      assertThat(
              Shown.of(
                  other.sends(others, "evaluation-objection", subject, Map.of("reason", "No"))))
          .startsWith("REFUSED")
          .contains("no such outcome");
      assertThat(Shown.of(other.sends(others, "evaluation-objection", subject, Map.of())))
          .startsWith("REFUSED")
          .contains("no such outcome");
    }
    var evaluation = outcome().evaluation().value().toString();
    assertThat(
            Shown.of(
                other.sends(
                    other.facilitator(),
                    "evaluation-outcome",
                    evaluation,
                    Map.of("kind", "PAUSE", "words", "x", "review_on", inDays(9)))))
        .startsWith("REFUSED");
    assertThat(outcome().state()).isEqualTo(Outcome.State.PROPOSED);
  }

  @Test
  void anOutcomeIsMendedInTheForm() {
    var kim = harbour.facilitator();
    assertThat(sendsProposal(kim, "RULE", "It works", inDays(90))).startsWith("AMEND");
    assertThat(sendsProposal(kim, "GO_ON", " ", inDays(90))).startsWith("AMEND");
    assertThat(sendsProposal(kim, "GO_ON", "It works", "")).startsWith("AMEND");
    assertThat(sendsProposal(kim, "GO_ON", "It works", inDays(0))).startsWith("AMEND");
    assertThat(sendsProposal(kim, "END_WELL", "We are done", "")).contains("Proposed");
    assertThat(Shown.of(harbour.sends(fishers, "evaluation-objection", id(), Map.of())))
        .startsWith("AMEND");
  }

  @Test
  void hostileWordsAreShownAsTheyWereWritten() {
    var hostile = "<@U1> _x_ {0,choice,0#x} '{' <script>\u202e";
    proposes("PAUSE", hostile);
    objects(fishers, outcome(), hostile);
    for (var type : List.of("outcome-proposed.v1", "outcome-objected.v1")) {
      assertThat(notice(type, outcome()))
          .contains("<@U1> _x_ {0,choice,0#x} '{' <script>")
          .doesNotContain("\u202e");
    }
  }

  @Test
  void theGateOfEvaluateWantsAnOutcomeThatStoodSinceItBegan() {
    proposes("GO_ON", "It works");
    time.forward(Duration.ofHours(49));
    inTransaction(
        () ->
            moveStage.move(
                new MoveStageCommand(
                    harbour.acting(harbour.facilitator()), stage(), Stage.EVALUATE, "Season")));
    assertThat(found()).containsExactly(new Finding(Finding.Kind.OUTCOME_STANDS, 0, 1));
    opensAnEvaluation();
    time.forward(Duration.ofDays(8));
    proposes("GO_ON", "It works");
    assertThat(found()).containsExactly(new Finding(Finding.Kind.OUTCOME_STANDS, 0, 1));
    time.forward(Duration.ofHours(49));
    assertThat(found()).containsExactly(new Finding(Finding.Kind.OUTCOME_STANDS, 1, 1));
  }

  @Test
  void theBareWordTellsAFacilitatorWhatIsNext() {
    var kim = harbour.facilitator();
    assertThat(Shown.of(harbour.types(kim, "evaluate")))
        .contains("no outcome is proposed yet", "[Propose the outcome]", "[See the result]");
    proposes("GO_ON", "It works");
    assertThat(Shown.of(harbour.types(fishers, "evaluate"))).contains("[Object]");
    time.forward(Duration.ofHours(49));
    assertThat(harbour.types(kim, "evaluate")).isInstanceOf(Reply.OpenForm.class);
    assertThat(Shown.of(harbour.types(fishers, "evaluate"))).doesNotContain("[Object]");
  }

  private void opensAnEvaluation() {
    assertThat(
            Shown.of(
                harbour.sends(
                    harbour.facilitator(),
                    "evaluation-open",
                    "",
                    Map.of("closes_on", inDays(7), "closes_at", "18:00"))))
        .contains("asked now");
  }

  private String proposes(String kind, String words) {
    return sendsProposal(harbour.facilitator(), kind, words, inDays(90));
  }

  private String sendsProposal(People.Profile who, String kind, String words, String review) {
    return Shown.of(
        harbour.sends(
            who,
            "evaluation-outcome",
            "",
            Map.of("kind", kind, "words", words, "review_on", review)));
  }

  private String objects(People.Profile who, Outcome outcome, String reason) {
    return Shown.of(
        harbour.sends(
            who,
            "evaluation-objection",
            outcome.id().value().toString(),
            Map.of("reason", reason)));
  }

  private String status(People.Profile who) {
    return Shown.of(harbour.types(who, ""));
  }

  private String notice(String type, Outcome outcome) {
    var about = Map.of("outcome", outcome.id().value().toString());
    return Shown.of(screens.notice(type, about, harbour.channel()).orElseThrow());
  }

  private Outcome outcome() {
    return EvaluationWorld.inTransaction(() -> outcomes.latest(harbour.id())).orElseThrow();
  }

  private String id() {
    return outcome().id().value().toString();
  }

  private Stage stage() {
    return EvaluationWorld.inTransaction(() -> partnerships.the(harbour.id())).stage();
  }

  private List<Finding> found() {
    return EvaluationWorld.inTransaction(() -> gate.of(harbour.id()));
  }

  private List<TimelineKind> noted() {
    return EvaluationWorld.inTransaction(
            () -> timeline.between(harbour.id(), Instant.EPOCH, clock.now(), 100))
        .stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  private String inDays(int days) {
    return LocalDate.ofInstant(clock.now(), BERLIN).plusDays(days).toString();
  }

  private static void inTransaction(Runnable deed) {
    EvaluationWorld.inTransaction(
        () -> {
          deed.run();
          return true;
        });
  }
}
