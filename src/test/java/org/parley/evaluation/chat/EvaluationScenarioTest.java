package org.parley.evaluation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Evaluating;
import org.parley.evaluation.Evaluating.Round;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.Screens;
import org.parley.evaluation.Shown;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.engine.MovableTime;
import org.parley.testing.H2File;

/** From the command to the closed card, as each person meets it. */
@QuarkusTest
@TestProfile(H2File.class)
class EvaluationScenarioTest {

  @Inject EvaluationWorld world;
  @Inject Evaluating evaluating;
  @Inject ReadEvaluation read;
  @Inject MovableTime time;
  @Inject BusinessClock clock;
  @Inject Screens screens;
  @Inject TakeHat takeHat;

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
  void aFacilitatorAsksAllPartnersAndEveryChannelShowsOneTally() {
    var form = harbour.types(harbour.facilitator(), "evaluate");
    assertThat(form).isInstanceOf(Reply.OpenForm.class);
    assertThat(round.opens()).contains("All partners are asked now");

    var card = round.cards("Fishers Union", "City Council");
    assertThat(card).hasSize(3).allSatisfy(it -> assertThat(it).isEqualTo(card.get(0)));
    assertThat(card.get(0))
        .contains("Where are we with Clean Harbour", "Positions in: 0 of 2", "[Give our position]");
    assertThat(round.gives(fishers, "OPERATE", "YES_AS_IS", "")).contains("kept", "Fishers Union");
    assertThat(round.cards("Fishers Union", "City Council"))
        .allSatisfy(it -> assertThat(it).contains("Positions in: 1 of 2"));
  }

  @Test
  void anOpenEvaluationIsShownInsteadOfASecondOne() {
    round.opens();
    var first = round.evaluation().id();
    assertThat(harbour.types(harbour.facilitator(), "evaluate")).isInstanceOf(Reply.Answer.class);
    assertThat(round.opens()).startsWith("REFUSED").contains("open already");
    assertThat(Shown.of(harbour.types(harbour.facilitator(), "evaluate open")))
        .contains("open already");
    assertThat(round.evaluation().id()).isEqualTo(first);
  }

  @Test
  void onlyAFacilitatorAsksAndOnlyAVoiceAnswers() {
    assertThat(Shown.of(harbour.types(fishers, "evaluate open"))).startsWith("REFUSED");
    assertThat(harbour.types(fishers, "evaluate")).isInstanceOf(Reply.Answer.class);
    assertThat(round.opens(fishers, round.inDays(7), "18:00")).startsWith("REFUSED");
    round.opens();
    assertThat(round.gives(harbour.facilitator(), "MAP", "NO", "")).startsWith("REFUSED");
    assertThat(round.gives(colleagueOf(fishers), "MAP", "NO", "")).startsWith("REFUSED");
    assertThat(round.gives(world.somebody("Mallory", Platform.SLACK), "MAP", "NO", ""))
        .startsWith("REFUSED");
    assertThat(round.cards("Fishers Union", "City Council"))
        .allSatisfy(it -> assertThat(it).contains("Positions in: 0 of 2"));
  }

  @Test
  void whatAPartnerAnswersMakesNoDifferenceToAnybodyBeforeItCloses() {
    round.opens();
    round.gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    var before = everythingOthersSee();
    round.gives(fishers, "OPERATE", "NO", "");
    assertThat(everythingOthersSee()).isEqualTo(before);
    assertThat(String.join("\n", before)).doesNotContain("7391");
  }

  @Test
  void theVoiceSeesAndChangesItsOwnAnswer() {
    round.opens();
    round.gives(fishers, "MAP", "YES_IF_CHANGED", "Fairer berths 7391");
    var form = Shown.of(harbour.opens(fishers, "evaluation-position", ""));
    assertThat(form).contains("initial=MAP", "initial=YES_IF_CHANGED", "Fairer berths 7391");
    round.gives(fishers, "OPERATE", "YES_MORE", "");
    round.closes();
    assertThat(round.card())
        .contains("1 of 2 partners", "1 partner: Yes, more", "Operate: 1 partner")
        .doesNotContain("7391");
  }

  @Test
  void theSameRequestTwiceIsOnePosition() {
    round.opens();
    var form = new FormCall("evaluation-position", harbour.topic(), "", round.id());
    var said = new Said.Submitted(form, Evaluating.answers("OPERATE", "PAUSE", ""));
    var key = UUID.randomUUID().toString();
    harbour.says(fishers, key, said);
    assertThat(Shown.of(harbour.says(fishers, key, said))).contains("have this already");
    assertThat(round.card()).contains("Positions in: 1 of 2");
  }

  @Test
  void aForgedOrForeignEvaluationIsNotFound() {
    round.opens();
    var other = world.table("Other Table");
    var stranger = other.joins("Others", Platform.SLACK);
    var foreign = Evaluating.answers("MAP", "NO", "").values();
    for (var subject : List.of(round.id(), "no-id", UUID.randomUUID().toString())) {
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
    assertThat(screens.card("evaluation-card.v1", round.id(), other.channel())).isEmpty();
    assertThat(screens.card("evaluation-card.v1", "no-id", harbour.channel())).isEmpty();
    assertThat(round.card()).contains("Positions in: 0 of 2");
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
                    Map.of("closes_on", round.inDays(7), "closes_at", "18:00", "word", hostile))))
        .contains("asked now");
    assertThat(round.card()).contains("<!channel> *bold* {0} {name, select, x{y}} </script>");
    round.gives(fishers, "MAP", "YES_IF_CHANGED", hostile);
    round.closes();
    assertThat(round.card())
        .contains("Fishers Union: <!channel> *bold* {0} {name, select, x{y}} </script> @everyone")
        .doesNotContain("\u202e");
  }

  @Test
  void anAnswerIsMendedInTheForm() {
    round.opens();
    assertThat(round.gives(fishers, "", "YES_AS_IS", "")).startsWith("AMEND").contains("pick one");
    assertThat(round.gives(fishers, "MAP", "nonsense", ""))
        .startsWith("AMEND")
        .contains("pick one");
    assertThat(round.gives(fishers, "MAP", "YES_IF_CHANGED", "")).contains("what must change;");
    assertThat(round.gives(fishers, "MAP", "PAUSE", "More rest")).contains("belongs to");
    assertThat(round.gives(fishers, "MAP", "YES_IF_CHANGED", "x".repeat(601))).contains("to 600");
    assertThat(round.card()).contains("Positions in: 0 of 2");
  }

  @Test
  void aTimeThatIsNoneOrTooSoonIsMended() {
    assertThat(round.opens(harbour.facilitator(), round.inDays(7), "noon")).startsWith("AMEND");
    assertThat(round.opens(harbour.facilitator(), round.inDays(-1), "18:00")).startsWith("AMEND");
    assertThat(round.opens(harbour.facilitator(), round.inDays(400), "18:00")).startsWith("AMEND");
    assertThat(round.opens(harbour.facilitator(), "", "18:00")).startsWith("AMEND");
    assertThat(EvaluationWorld.inTransaction(() -> read.latest(harbour.id()))).isEmpty();
  }

  private List<String> everythingOthersSee() {
    var all = new ArrayList<>(round.cards("Fishers Union", "City Council"));
    var others = List.of(harbour.facilitator(), council, colleagueOf(council));
    for (var person : others) {
      for (var line :
          List.of(
              "",
              "evaluate",
              "evaluate options",
              "evaluate position",
              "evaluate result",
              "evaluate result " + round.id(),
              "evaluate outcome",
              "evaluate nonsense")) {
        all.add(Shown.of(harbour.types(person, line)));
      }
    }
    var prompt = Map.of("evaluation", round.id(), "occasion", "REMINDER");
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
