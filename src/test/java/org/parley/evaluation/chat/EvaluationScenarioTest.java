package org.parley.evaluation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Evaluation;
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

/** From the command to the closed card, as each person meets it. */
@QuarkusTest
@TestProfile(H2File.class)
class EvaluationScenarioTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DueTask CLOSING = new DueTask("evaluation-closing");

  @Inject EvaluationWorld world;
  @Inject ReadEvaluation read;
  @Inject MovableTime time;
  @Inject BusinessClock clock;
  @Inject DueWork dueWork;
  @Inject Screens screens;
  @Inject TakeHat takeHat;
  @Inject NameVoice nameVoice;
  @Inject TakePart takePart;

  private Table harbour;
  private People.Profile fishers;
  private People.Profile council;

  @BeforeEach
  void aTableOfTwoPartnersOnBothPlatforms() {
    harbour = world.table("Clean Harbour");
    fishers = harbour.joins("Fishers Union", Platform.SLACK);
    council = harbour.joins("City Council", Platform.TEAMS);
  }

  @Test
  void aFacilitatorAsksAllPartnersAndEveryChannelShowsOneTally() {
    var form = harbour.types(harbour.facilitator(), "evaluate");
    assertThat(form).isInstanceOf(Reply.OpenForm.class);
    assertThat(opens()).contains("All partners are asked now");

    var card = cards();
    assertThat(card).hasSize(3).allSatisfy(it -> assertThat(it).isEqualTo(card.get(0)));
    assertThat(card.get(0))
        .contains("Where are we with Clean Harbour", "Positions in: 0 of 2", "[Give our position]");
    assertThat(gives(fishers, "OPERATE", "YES_AS_IS", "")).contains("kept", "Fishers Union");
    assertThat(cards()).allSatisfy(it -> assertThat(it).contains("Positions in: 1 of 2"));
  }

  @Test
  void anOpenEvaluationIsShownInsteadOfASecondOne() {
    opens();
    var first = evaluation().id();
    assertThat(harbour.types(harbour.facilitator(), "evaluate")).isInstanceOf(Reply.Answer.class);
    assertThat(opens()).startsWith("REFUSED").contains("open already");
    assertThat(Shown.of(harbour.types(harbour.facilitator(), "evaluate open")))
        .contains("open already");
    assertThat(evaluation().id()).isEqualTo(first);
  }

  @Test
  void onlyAFacilitatorAsksAndOnlyAVoiceAnswers() {
    assertThat(Shown.of(harbour.types(fishers, "evaluate open"))).startsWith("REFUSED");
    assertThat(harbour.types(fishers, "evaluate")).isInstanceOf(Reply.Answer.class);
    assertThat(sendsOpening(fishers, inDays(7), "18:00")).startsWith("REFUSED");
    opens();
    assertThat(gives(harbour.facilitator(), "MAP", "NO", "")).startsWith("REFUSED");
    assertThat(gives(colleagueOf(fishers), "MAP", "NO", "")).startsWith("REFUSED");
    assertThat(gives(world.somebody("Mallory", Platform.SLACK), "MAP", "NO", ""))
        .startsWith("REFUSED");
    assertThat(cards()).allSatisfy(it -> assertThat(it).contains("Positions in: 0 of 2"));
  }

  @Test
  void whatAPartnerAnswersMakesNoDifferenceToAnybodyBeforeItCloses() {
    opens();
    gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    var before = everythingOthersSee();
    gives(fishers, "OPERATE", "NO", "");
    assertThat(everythingOthersSee()).isEqualTo(before);
    assertThat(String.join("\n", before)).doesNotContain("7391");
  }

  @Test
  void theVoiceSeesAndChangesItsOwnAnswer() {
    opens();
    gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    var form = Shown.of(harbour.opens(fishers, "evaluation-position", ""));
    assertThat(form).contains("initial=MAP", "initial=YES_IF_CHANGED", "Fairer berths 7391");
    gives(fishers, "OPERATE", "YES_MORE", "");
    closes();
    assertThat(cards().get(0))
        .contains("1 of 2 partners", "1 partner: Yes, more", "Operate: 1 partner")
        .doesNotContain("7391");
  }

  @Test
  void aSuccessorOfTheVoiceChangesTheSamePosition() {
    opens();
    gives(fishers, "MAP", "NO", "");
    var colleague = colleagueOf(fishers);
    EvaluationWorld.inTransaction(
        () -> nameVoice.name(harbour.acting(fishers), harbour.acting(colleague).hat()));
    assertThat(gives(fishers, "MAP", "NO", "")).startsWith("REFUSED");
    assertThat(gives(colleague, "OPERATE", "YES_AS_IS", "")).contains("kept");
    assertThat(cards().get(0)).contains("Positions in: 1 of 2");
    closes();
    assertThat(cards().get(0)).contains("1 partner: Yes, as is").doesNotContain("step back");
  }

  @Test
  void aPositionAfterTheStatedTimeIsRefusedEvenIfNothingClosedIt() {
    opens();
    gives(fishers, "OPERATE", "YES_AS_IS", "");
    var subject = evaluation().id().value().toString();
    inTransaction(() -> dueWork.cancel(CLOSING, subject));
    time.forwardTo(evaluation().closesAt());

    assertThat(evaluation().isClosed()).isFalse();
    assertThat(gives(council, "OPERATE", "NO", "")).startsWith("REFUSED").contains("closed on");
    assertThat(Shown.of(harbour.opens(council, "evaluation-position", subject)))
        .startsWith("REFUSED");
    assertThat(cards()).allSatisfy(it -> assertThat(it).doesNotContain("[", "Positions in"));

    time.forward(Duration.ofDays(3));
    inTransaction(() -> dueWork.enrol(CLOSING, subject, clock.now()));
    time.forward(Duration.ofSeconds(1));
    assertThat(cards())
        .allSatisfy(
            it ->
                assertThat(it).contains("1 of 2 partners", "Closed on " + evaluation().closesAt()));
  }

  @Test
  void askingAnewClosesWhatWasToBeClosed() {
    opens();
    gives(fishers, "OPERATE", "YES_AS_IS", "");
    var first = evaluation();
    inTransaction(() -> dueWork.cancel(CLOSING, first.id().value().toString()));
    time.forwardTo(first.closesAt());
    assertThat(opens()).contains("All partners are asked now");
    assertThat(evaluation().id()).isNotEqualTo(first.id());
    assertThat(Shown.of(harbour.types(council, "evaluate result " + first.id().value())))
        .contains("1 of 2 partners");
  }

  @Test
  void theSameRequestTwiceIsOnePosition() {
    opens();
    var form = new FormCall("evaluation-position", harbour.topic(), "", id());
    var said = new Said.Submitted(form, answers("OPERATE", "PAUSE", ""));
    var key = UUID.randomUUID().toString();
    harbour.says(fishers, key, said);
    assertThat(Shown.of(harbour.says(fishers, key, said))).contains("have this already");
    assertThat(cards().get(0)).contains("Positions in: 1 of 2");
  }

  @Test
  void aForgedOrForeignEvaluationIsNotFound() {
    opens();
    var other = world.table("Other Table");
    var stranger = other.joins("Others", Platform.SLACK);
    var foreign = answers("MAP", "NO", "").values();
    for (var subject : List.of(id(), "no-id", UUID.randomUUID().toString())) {
      assertThat(Shown.of(other.sends(stranger, "evaluation-position", subject, foreign)))
          .startsWith("REFUSED")
          .contains("no such evaluation");
      assertThat(Shown.of(other.opens(stranger, "evaluation-position", subject)))
          .startsWith("REFUSED")
          .contains("no such evaluation");
      assertThat(Shown.of(other.types(stranger, "evaluate result " + subject)))
          .startsWith("REFUSED")
          .contains("no result");
    }
    assertThat(screens.card("evaluation-card.v1", id(), other.channel())).isEmpty();
    assertThat(screens.card("evaluation-card.v1", "no-id", harbour.channel())).isEmpty();
    assertThat(cards().get(0)).contains("Positions in: 0 of 2");
  }

  @Test
  void hostileWordsAreShownAsTheyWereWritten() {
    var hostile = "<!channel> *bold* {0} {name, select, x{y}} </script> @everyone\u202e";
    assertThat(
            Shown.of(
                harbour.sends(
                    harbour.facilitator(),
                    "evaluation-open",
                    "",
                    Map.of("closes_on", inDays(7), "closes_at", "18:00", "word", hostile))))
        .contains("asked now");
    assertThat(cards().get(0)).contains("<!channel> *bold* {0} {name, select, x{y}} </script>");
    gives(fishers, "MAP", "YES_IF_CHANGED", hostile);
    closes();
    assertThat(cards().get(0))
        .contains("Fishers Union: <!channel> *bold* {0} {name, select, x{y}} </script> @everyone")
        .doesNotContain("\u202e");
  }

  @Test
  void anAnswerIsMendedInTheForm() {
    opens();
    assertThat(gives(fishers, "", "YES_AS_IS", "")).startsWith("AMEND").contains("pick one");
    assertThat(gives(fishers, "MAP", "nonsense", "")).startsWith("AMEND").contains("pick one");
    assertThat(gives(fishers, "MAP", "YES_IF_CHANGED", "")).contains("what must change;");
    assertThat(gives(fishers, "MAP", "PAUSE", "More rest")).contains("belongs to");
    assertThat(gives(fishers, "MAP", "YES_IF_CHANGED", "x".repeat(601))).contains("to 600");
    assertThat(cards().get(0)).contains("Positions in: 0 of 2");
  }

  @Test
  void aTimeThatIsNoneOrTooSoonIsMended() {
    assertThat(sendsOpening(harbour.facilitator(), inDays(7), "noon")).startsWith("AMEND");
    assertThat(sendsOpening(harbour.facilitator(), inDays(-1), "18:00")).startsWith("AMEND");
    assertThat(sendsOpening(harbour.facilitator(), inDays(400), "18:00")).startsWith("AMEND");
    assertThat(sendsOpening(harbour.facilitator(), "", "18:00")).startsWith("AMEND");
    assertThat(EvaluationWorld.inTransaction(() -> read.latest(harbour.id()))).isEmpty();
  }

  @Test
  void aPartnerThatLeavesIsNoLongerCountedNorShown() {
    opens();
    gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    gives(council, "OPERATE", "YES_AS_IS", "");
    inTransaction(() -> takePart.leave(harbour.acting(fishers), "Farewell"));
    assertThat(cards()).allSatisfy(it -> assertThat(it).contains("Positions in: 1 of 1"));
    closes();
    assertThat(cards().get(0))
        .contains("1 of 1 partner said", "1 partner: Yes, as is")
        .doesNotContain("7391", "if changed");
  }

  @Test
  void whatHappensAfterItHasClosedDoesNotChangeTheResult() {
    opens();
    gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    closes();
    var result = cards().get(0);
    inTransaction(() -> takePart.leave(harbour.acting(fishers), "Farewell"));
    harbour.joins("Port Authority", Platform.TEAMS);
    assertThat(cards().get(0)).isEqualTo(result).contains("7391");
  }

  @Test
  void nobodyHavingAnsweredIsTakenKindly() {
    opens();
    closes();
    assertThat(cards().get(0)).contains("closed without a position").doesNotContain("0 of");
  }

  @Test
  void theResultTellsCountsStagesAndTheWidestDifference() {
    harbour.joins("Port Authority", Platform.SLACK);
    opens();
    gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    gives(council, "EVALUATE", "YES_AS_IS", "");
    closes();
    assertThat(cards().get(0))
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
    opens();
    for (int i = 0; i < 11; i++) {
      var voice = harbour.joins("Organisation " + i + " " + "x".repeat(100), Platform.SLACK);
      gives(voice, "MAP", "YES_IF_CHANGED", "change" + i + " " + "y".repeat(570) + "end" + i);
    }
    closes();
    var card = screens.card("evaluation-card.v1", id(), harbour.channel()).orElseThrow();
    assertThat(Shown.of(card)).contains("change0 ", "[Read all of it]").doesNotContain("end0");
    var read = new StringBuilder();
    for (int page = 1; page <= 3; page++) {
      read.append(Shown.of(harbour.types(council, "evaluate result " + id() + " " + page)));
    }
    for (int i = 0; i < 11; i++) {
      assertThat(read).containsOnlyOnce("change" + i + " ").containsOnlyOnce("end" + i + " |");
    }
    assertThat(Shown.of(harbour.types(council, "evaluate result " + id() + " 3")))
        .isEqualTo(Shown.of(harbour.types(council, "evaluate result " + id() + " 999")))
        .doesNotContain("[Read on]");
  }

  private String opens() {
    return sendsOpening(harbour.facilitator(), inDays(7), "18:00");
  }

  private String sendsOpening(People.Profile who, String day, String at) {
    return Shown.of(
        harbour.sends(
            who,
            "evaluation-open",
            "",
            Map.of("closes_on", day, "closes_at", at, "word", "The season ends")));
  }

  private String inDays(int days) {
    return LocalDate.ofInstant(clock.now(), BERLIN).plusDays(days).toString();
  }

  private String gives(People.Profile who, String stage, String answer, String change) {
    return Shown.of(
        harbour.sends(who, "evaluation-position", id(), answers(stage, answer, change).values()));
  }

  private static Answers answers(String stage, String answer, String change) {
    return new Answers(Map.of("stage", stage, "answer", answer, "change", change));
  }

  private void closes() {
    time.forwardTo(evaluation().closesAt());
  }

  private Evaluation evaluation() {
    return EvaluationWorld.inTransaction(() -> read.latest(harbour.id())).orElseThrow();
  }

  private String id() {
    return evaluation().id().value().toString();
  }

  private List<Destination> channels() {
    return List.of(
        harbour.channel(), harbour.channelOf("Fishers Union"), harbour.channelOf("City Council"));
  }

  private List<String> cards() {
    return channels().stream()
        .map(it -> Shown.of(screens.card("evaluation-card.v1", id(), it).orElseThrow()))
        .toList();
  }

  private List<String> everythingOthersSee() {
    var all = new ArrayList<>(cards());
    var others = List.of(harbour.facilitator(), council, colleagueOf(council));
    for (var person : others) {
      for (var line :
          List.of(
              "",
              "evaluate",
              "evaluate options",
              "evaluate position",
              "evaluate result",
              "evaluate result " + id(),
              "evaluate outcome",
              "evaluate nonsense")) {
        all.add(Shown.of(harbour.types(person, line)));
      }
    }
    var prompt = Map.of("evaluation", id(), "occasion", "REMINDER");
    var organisation = harbour.acting(council).theOrganisation().value().toString();
    all.add(
        screens
            .notice("evaluation-prompt.v1", with(prompt, organisation), council)
            .map(Shown::of)
            .orElse("nothing"));
    return all;
  }

  private static Map<String, String> with(Map<String, String> prompt, String organisation) {
    var all = new java.util.HashMap<>(prompt);
    all.put("organisation", organisation);
    return all;
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
