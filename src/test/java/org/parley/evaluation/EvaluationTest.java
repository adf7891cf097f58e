package org.parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.evaluation.Position.Stand;
import org.parley.organisation.Acting;
import org.parley.organisation.Hat;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.partnership.Stage;
import org.parley.role.Role;

class EvaluationTest {
  private static final Instant OPENED = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-11-30T17:00:00Z");
  private static final PartnershipId HARBOUR = PartnershipId.fresh();

  private final Evaluation evaluation = opened(CLOSES);

  @Test
  void aPositionCountsUntilJustBeforeTheStatedTimeAndNoLonger() {
    assertThat(evaluation.accepts(CLOSES.minusMillis(1))).isTrue();
    assertThat(evaluation.accepts(CLOSES)).isFalse();
    assertThat(evaluation.accepts(CLOSES.plusSeconds(1))).isFalse();
  }

  @Test
  void itIsToBeClosedFromTheStatedTimeOnAndOnlyOnce() {
    assertThat(evaluation.isToBeClosed(CLOSES.minusMillis(1))).isFalse();
    assertThat(evaluation.isToBeClosed(CLOSES)).isTrue();
    evaluation.closed(3);
    assertThat(evaluation.isToBeClosed(CLOSES)).isFalse();
    assertThat(evaluation.accepts(OPENED)).isFalse();
  }

  @Test
  void theReminderComesADayBeforeTheEndAndOnce() {
    assertThat(RemindVoices.when(evaluation)).contains(CLOSES.minus(Duration.ofDays(1)));
    assertThat(evaluation.reminded(CLOSES)).isTrue();
    assertThat(evaluation.reminded(CLOSES)).isFalse();
  }

  @Test
  void nobodyIsRemindedWithinADayOfBeingAsked() {
    assertThat(RemindVoices.when(opened(OPENED.plus(Duration.ofHours(47))))).isEmpty();
    assertThat(RemindVoices.when(opened(OPENED.plus(Duration.ofHours(48))))).isPresent();
  }

  @Test
  void aChangeBelongsToYesIfChangedAndToNothingElse() {
    assertThatThrownBy(() -> new Stand(Stage.OPERATE, Answer.YES_IF_CHANGED, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stand(Stage.OPERATE, Answer.PAUSE, "less work"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thereIsNoResultBeforeItIsClosed() {
    assertThatThrownBy(() -> Result.of(evaluation, List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theResultCountsAnswersAndStagesInTheirOrder() {
    var result =
        closed(
            4,
            counted("Fishers Union", Stage.OPERATE, Answer.YES_IF_CHANGED, "Fairer berths"),
            counted("City Council", Stage.MAP, Answer.YES_AS_IS, ""),
            counted("Harbour Trust", Stage.OPERATE, Answer.YES_AS_IS, ""));
    assertThat(result.whole()).isEqualTo(4);
    assertThat(result.heard()).isEqualTo(3);
    assertThat(result.answers())
        .containsExactly(Map.entry(Answer.YES_AS_IS, 2), Map.entry(Answer.YES_IF_CHANGED, 1));
    assertThat(result.stages())
        .containsExactly(Map.entry(Stage.MAP, 1), Map.entry(Stage.OPERATE, 2));
    assertThat(result.changes())
        .containsExactly(new Result.Change("Fishers Union", "Fairer berths"));
  }

  @Test
  void theEndsBetweenWhichPartnersDifferAreFound() {
    var result =
        closed(
            2,
            counted("Fishers Union", Stage.OPERATE, Answer.NO, ""),
            counted("City Council", Stage.MAP, Answer.YES_MORE, ""));
    assertThat(result.stageDifference())
        .contains(new Result.Difference<>(Stage.MAP, Stage.OPERATE));
    assertThat(result.answerDifference().orElseThrow().steps()).isEqualTo(4);
  }

  @Test
  void oneVoiceAloneIsNoDifference() {
    var result = closed(2, counted("Fishers Union", Stage.MAP, Answer.NO, ""));
    assertThat(result.stageDifference()).isEmpty();
    assertThat(result.answerDifference()).isEmpty();
  }

  @Test
  void aPositionThatDoesNotCountIsNowhereInTheResult() {
    var left = given("City Council", Stage.MAP, Answer.YES_IF_CHANGED, "Leave us out");
    var result = closed(1, counted("Fishers Union", Stage.OPERATE, Answer.YES_AS_IS, ""), left);
    assertThat(result.heard()).isEqualTo(1);
    assertThat(result.stages()).containsOnlyKeys(Stage.OPERATE);
    assertThat(result.changes()).isEmpty();
  }

  @Test
  void theLastWordOfTheVoiceCounts() {
    var position = given("City Council", Stage.MAP, Answer.PAUSE, "");
    position.changed(voice("City Council"), new Stand(Stage.OPERATE, Answer.YES_MORE, ""), OPENED);
    assertThat(position.stand()).isEqualTo(new Stand(Stage.OPERATE, Answer.YES_MORE, ""));
  }

  private static Evaluation opened(Instant closes) {
    var facilitator =
        new Acting(
            new Hat.Id(UUID.randomUUID()),
            HARBOUR,
            new Person.Id(UUID.randomUUID()),
            "Kim",
            Role.FACILITATOR,
            Optional.empty(),
            "");
    return Evaluation.opened(facilitator, "", closes, OPENED);
  }

  private Result closed(int partners, Position... positions) {
    evaluation.closed(partners);
    return Result.of(evaluation, List.of(positions));
  }

  private Position counted(String organisation, Stage stage, Answer answer, String change) {
    var position = given(organisation, stage, answer, change);
    position.counts();
    return position;
  }

  private Position given(String organisation, Stage stage, Answer answer, String change) {
    return Position.given(
        evaluation.id(), voice(organisation), new Stand(stage, answer, change), OPENED);
  }

  private static Acting voice(String organisation) {
    return new Acting(
        new Hat.Id(UUID.randomUUID()),
        HARBOUR,
        new Person.Id(UUID.randomUUID()),
        "Robin",
        Role.VOICE,
        Optional.of(new Organisation.Id(UUID.randomUUID())),
        organisation);
  }
}
