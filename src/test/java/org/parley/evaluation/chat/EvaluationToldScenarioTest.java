package org.parley.evaluation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Heard;
import org.parley.evaluation.OutsideWorld;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.engine.MovableTime;

/** Who is told what, through the real outbox. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class EvaluationToldScenarioTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String CARD = "Where are we with Clean Harbour";
  private static final String PROMPT = "You speak for";
  private static final String REMINDER = "my only reminder";

  @Inject EvaluationWorld world;
  @Inject ReadEvaluation read;
  @Inject ReadOutcome outcomes;
  @Inject MovableTime time;
  @Inject BusinessClock clock;
  @Inject Heard heard;

  private Table harbour;
  private People.Profile fishers;
  private People.Profile council;

  @BeforeEach
  void anEvaluationIsOpen() {
    harbour = world.table("Clean Harbour");
    fishers = harbour.joins("Fishers Union", Platform.SLACK);
    council = harbour.joins("City Council", Platform.TEAMS);
    harbour.sends(
        harbour.facilitator(),
        "evaluation-open",
        "",
        Map.of("closes_on", inDays(7), "closes_at", "18:00"));
  }

  @Test
  void oneCardStandsInEveryChannelAndEachVoiceIsAskedOnce() {
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, CARD)).hasSize(1)));
    soon(() -> assertThat(heard.in(chat(fishers), PROMPT)).hasSize(1));
    soon(() -> assertThat(heard.in(chat(council), PROMPT)).hasSize(1));
    assertThat(heard.in(chat(harbour.facilitator()), PROMPT)).isEmpty();
  }

  @Test
  void manyPositionsAreFewEditsOfTheSameCard() {
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "in: 0 of 2")).hasSize(1)));
    for (int i = 0; i < 10; i++) {
      gives(fishers, i % 2 == 0 ? "PAUSE" : "YES_MORE");
    }
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "in: 1 of 2")).hasSize(1)));
    channels().forEach(it -> assertThat(heard.in(it, "Positions in")).hasSize(1));
    assertThat(heard.editsIn(harbour.channel())).isLessThan(10);
  }

  @Test
  void onlyWhoStillOwesIsRemindedAndOnce() {
    gives(fishers, "PAUSE");
    time.forwardTo(evaluation().closesAt().minus(Duration.ofDays(1)).minusSeconds(60));
    assertThat(heard.in(chat(council), REMINDER)).isEmpty();
    time.forwardTo(evaluation().closesAt().minusSeconds(60));
    soon(() -> assertThat(heard.in(chat(council), REMINDER)).hasSize(1));
    assertThat(heard.in(chat(fishers), REMINDER)).isEmpty();
  }

  @Test
  void aPartnerThatComesMeanwhileIsAskedAndCounted() {
    var port = harbour.joins("Port Authority", Platform.TEAMS);
    soon(() -> assertThat(heard.in(chat(port), PROMPT)).hasSize(1));
    assertThat(heard.in(chat(port)).get(0)).as("said first").contains("You are at the table of");
    var itsChannel = harbour.channelOf("Port Authority");
    soon(() -> assertThat(heard.in(itsChannel, "in: 0 of 3")).hasSize(1));
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "in: 0 of 3")).hasSize(1)));
  }

  @Test
  void theCardEndsWithTheResultWhichIsNewsInEveryChannelToo() {
    gives(fishers, "PAUSE");
    time.forwardTo(evaluation().closesAt());
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "1 partner: Pause")).hasSize(2)));
    channels().forEach(it -> assertThat(heard.in(it, "Give our position")).isEmpty());
    soon(() -> assertThat(wanted()).hasSize(1));
    assertThat(heard.in(chat(fishers), "Propose the outcome")).isEmpty();
  }

  @Test
  void whatBecomesOfAnOutcomeIsToldInEveryChannel() {
    time.forwardTo(evaluation().closesAt());
    proposes("PAUSE");
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "proposes to pause")).hasSize(1)));
    harbour.sends(
        fishers,
        "evaluation-objection",
        EvaluationWorld.inTransaction(() -> outcomes.latest(harbour.id()))
            .orElseThrow()
            .id()
            .value()
            .toString(),
        Map.of("reason", "Our winter access is harmed"));
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "winter access")).hasSize(1)));
    soon(() -> assertThat(heard.in(facilitator(), "is not agreed")).hasSize(1));
    proposes("GO_ON");
    time.forward(Duration.ofHours(49));
    soon(() -> channels().forEach(it -> assertThat(heard.in(it, "Harbour goes on.")).hasSize(1)));
    channels().forEach(it -> assertThat(heard.in(it, "Harbour pauses.")).isEmpty());
  }

  private List<String> wanted() {
    return heard.in(facilitator(), "Propose the outcome");
  }

  private Destination facilitator() {
    return chat(harbour.facilitator());
  }

  private void gives(People.Profile voice, String answer) {
    harbour.sends(
        voice,
        "evaluation-position",
        evaluation().id().value().toString(),
        Map.of("stage", "OPERATE", "answer", answer));
  }

  private void proposes(String kind) {
    harbour.sends(
        harbour.facilitator(),
        "evaluation-outcome",
        "",
        Map.of("kind", kind, "words", "Because", "review_on", inDays(90)));
  }

  private Evaluation evaluation() {
    return EvaluationWorld.inTransaction(() -> read.latest(harbour.id())).orElseThrow();
  }

  private List<Destination> channels() {
    return List.of(
        harbour.channel(), harbour.channelOf("Fishers Union"), harbour.channelOf("City Council"));
  }

  private static Destination chat(People.Profile person) {
    return Destination.personal(person.address());
  }

  private String inDays(int days) {
    return LocalDate.ofInstant(clock.now(), BERLIN).plusDays(days).toString();
  }

  private static void soon(org.awaitility.core.ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
  }
}
