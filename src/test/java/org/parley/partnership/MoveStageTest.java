package org.parley.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.organisation.Acting;
import org.parley.partnership.Finding.Kind;
import org.parley.partnership.MoveStage.MoveStageCommand;
import org.parley.partnership.MoveStage.Outcome.Moved;
import org.parley.partnership.MoveStage.Outcome.MovedMeanwhile;
import org.parley.partnership.MoveStage.Outcome.NeedsReason;
import org.parley.partnership.PartnershipEvent.StageAdvanced;
import org.parley.partnership.timeline.TimelineKind;

/** Gates advise, people decide. */
class MoveStageTest {
  private static final Finding MISSING = new Finding(Kind.OTHERS_INVITED, 0, 1);
  private static final Finding THERE = new Finding(Kind.ORGANISATIONS_HERE, 2, 2);

  private final TableInMemory table = new TableInMemory().at(Stage.MAP);

  private MoveStage.Outcome moves(Stage drawnAt, Stage to, String reason) {
    return moves(table.kim, drawnAt, to, reason);
  }

  private MoveStage.Outcome moves(Acting by, Stage drawnAt, Stage to, String reason) {
    return table.moveStage.move(new MoveStageCommand(by, drawnAt, to, reason));
  }

  private void advises(Finding... findings) {
    table.gateSources.add((partnership, partners) -> List.of(findings));
  }

  private void nothingHappened() {
    assertThat(table.partnership.stage()).isEqualTo(Stage.MAP);
    assertThat(table.time.told(StageAdvanced.class)).isEmpty();
    assertThat(table.time.noted()).isEmpty();
  }

  @Test
  void whatIsAdvisedAndTrueNeedsNoReason() {
    advises(THERE);
    table.time.later(Duration.ofDays(9));
    assertThat(moves(Stage.MAP, Stage.ESTABLISH, "")).isEqualTo(new Moved(Stage.ESTABLISH));
    assertThat(table.partnership.stageSince()).isEqualTo(table.time.now());
    assertThat(table.time.noted()).containsExactly(TimelineKind.STAGE_MOVED);
    assertThat(table.time.told(StageAdvanced.class))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.from()).isEqualTo(Stage.MAP);
              assertThat(it.to()).isEqualTo(Stage.ESTABLISH);
              assertThat(it.by()).isEqualTo(table.kim);
            });
  }

  @Test
  void againstAdviceAReasonIsNeededAndOnlyWhatIsMissingIsNamed() {
    advises(MISSING, THERE);
    for (var reason : List.of("", "  \n")) {
      assertThat(moves(Stage.MAP, Stage.ESTABLISH, reason))
          .isEqualTo(new NeedsReason(List.of(MISSING)));
    }
    nothingHappened();
  }

  @Test
  void againstAdviceAReasonIsEnoughAndIsToldToAll() {
    advises(MISSING);
    assertThat(moves(Stage.MAP, Stage.ESTABLISH, "The season starts"))
        .isEqualTo(new Moved(Stage.ESTABLISH));
    assertThat(table.time.newest().detail()).isEqualTo("The season starts");
    assertThat(table.time.told(StageAdvanced.class).get(0).reason()).isEqualTo("The season starts");
  }

  @Test
  void backNeedsNoReasonHoweverMuchIsMissing() {
    advises(MISSING);
    assertThat(table.moveStage.advisedAgainst(table.partnership, Stage.HYPOTHESIZE)).isEmpty();
    assertThat(moves(Stage.MAP, Stage.HYPOTHESIZE, "")).isEqualTo(new Moved(Stage.HYPOTHESIZE));
  }

  @Test
  void aStageCanBeJumpedOverOnlyAgainstTheSameAdvice() {
    advises(MISSING);
    assertThat(moves(Stage.MAP, Stage.EVALUATE, "")).isEqualTo(new NeedsReason(List.of(MISSING)));
    assertThat(moves(Stage.MAP, Stage.EVALUATE, "We met")).isEqualTo(new Moved(Stage.EVALUATE));
  }

  @Test
  void aFormThatWasDrawnForAnotherStageChangesNothing() {
    assertThat(moves(Stage.HYPOTHESIZE, Stage.ESTABLISH, "Because"))
        .isEqualTo(new MovedMeanwhile(Stage.MAP));
    nothingHappened();
  }

  @Test
  void theSameFormSentTwiceMovesOnce() {
    assertThat(moves(Stage.MAP, Stage.ESTABLISH, "")).isEqualTo(new Moved(Stage.ESTABLISH));
    assertThat(moves(Stage.MAP, Stage.ESTABLISH, ""))
        .isEqualTo(new MovedMeanwhile(Stage.ESTABLISH));
    assertThat(table.time.told(StageAdvanced.class)).hasSize(1);
    assertThat(table.time.noted()).hasSize(1);
  }

  @Test
  void whereItIsAlreadyIsNoMove() {
    assertThat(moves(Stage.MAP, Stage.MAP, "Because")).isEqualTo(new MovedMeanwhile(Stage.MAP));
    nothingHappened();
  }

  @Test
  void noPartnerMovesIt() {
    var voice = table.comes("Harbour Trust", "Ana");
    var member = table.colleague(voice, "Ben");
    for (var somebody : List.of(voice, member)) {
      assertThatThrownBy(() -> moves(somebody, Stage.MAP, Stage.ESTABLISH, "Because"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(table.partnership.stage()).isEqualTo(Stage.MAP);
  }

  @Test
  void theStagesHaveAnOrderAndTwoEnds() {
    assertThat(Stage.HYPOTHESIZE.before()).isEmpty();
    assertThat(Stage.EVALUATE.next()).isEmpty();
    assertThat(Stage.MAP.next()).contains(Stage.ESTABLISH);
    assertThat(Stage.MAP.before()).contains(Stage.HYPOTHESIZE);
  }
}
