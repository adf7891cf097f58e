package org.parley.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.partnership.Finding.Kind;
import org.parley.partnership.Partnership.Hypothesis;

/** What is advised before a stage is left. */
class GateTest {
  private final TableInMemory table = new TableInMemory();

  private List<Finding> findings() {
    return table.gate.of(table.id());
  }

  @Test
  void aFirstLookNeedsAReasonAndTwoOrganisations() {
    table.comes("Harbour Trust", "Ana");
    assertThat(findings())
        .containsExactly(
            new Finding(Kind.HYPOTHESIS_WRITTEN, 1, 1), new Finding(Kind.ORGANISATIONS_HERE, 1, 2));
    table.comes("Fishers Union", "Femi");
    assertThat(findings()).allMatch(Finding::isMet);
  }

  @Test
  void aReasonOfBlanksIsNone() {
    var blank = new TableInMemory(new Hypothesis("Clean Harbour", "It silts up.", " \n"));
    assertThat(blank.gate.of(blank.id())).contains(new Finding(Kind.HYPOTHESIS_WRITTEN, 0, 1));
  }

  @Test
  void principlesAreAdoptedByEverybodyWhoIsHereAndByTwoAtLeast() {
    table.at(Stage.ESTABLISH);
    assertThat(findings()).containsExactly(new Finding(Kind.PRINCIPLES_ADOPTED, 0, 2));
    var ana = table.comes("Harbour Trust", "Ana");
    table.takePart.adoptPrinciples(ana);
    assertThat(findings()).containsExactly(new Finding(Kind.PRINCIPLES_ADOPTED, 1, 2));
    table.comes("Fishers Union", "Femi");
    table.comes("City Council", "Carla");
    assertThat(findings()).containsExactly(new Finding(Kind.PRINCIPLES_ADOPTED, 1, 3));
  }

  @Test
  void whoLeftIsNotWaitedFor() {
    table.at(Stage.ESTABLISH);
    var ana = table.comes("Harbour Trust", "Ana");
    var femi = table.comes("Fishers Union", "Femi");
    var carla = table.comes("City Council", "Carla");
    table.takePart.adoptPrinciples(ana);
    table.takePart.adoptPrinciples(femi);
    table.takePart.leave(carla, "");
    assertThat(findings()).containsExactly(new Finding(Kind.PRINCIPLES_ADOPTED, 2, 2));
  }

  @Test
  void aFindingIsMetFromItsNeedOn() {
    assertThat(new Finding(Kind.PROMISES_MADE, 0, 1).isMet()).isFalse();
    assertThat(new Finding(Kind.PROMISES_MADE, 1, 1).isMet()).isTrue();
    assertThat(new Finding(Kind.PROMISES_MADE, 7, 1).isMet()).isTrue();
  }

  @Test
  void whatOtherRoomsKnowStandsInOneOrderWhoeverIsAskedFirst() {
    var promised = new Finding(Kind.PROMISES_MADE, 0, 1);
    var declared = new Finding(Kind.INTERESTS_DECLARED, 0, 2);
    var met = new Finding(Kind.CHECK_IN_SET, 1, 1);
    table.gateSources.add((partnership, partners) -> List.of(promised));
    table.gateSources.add((partnership, partners) -> List.of(met, declared));
    assertThat(table.at(Stage.OPERATE).gate.of(table.id()))
        .containsExactly(declared, met, promised);
  }

  @Test
  void stagesWithoutAdviceOfTheirOwnHaveNone() {
    for (var stage : List.of(Stage.MAP, Stage.OPERATE, Stage.EVALUATE)) {
      table.at(stage);
      assertThat(findings()).isEmpty();
    }
  }
}
