package org.parley.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings.Haste;
import org.parley.schedule.table.Sql;

/** What a workspace allows, shared by all nodes, on each database. Time is told, not waited for. */
abstract class EditBudgetContractTest {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  @Inject Sql sql;

  private final Destination place =
      Destination.channel(Platform.SLACK, "T" + UUID.randomUUID(), "C1");

  private EditBudget budget() {
    return new EditBudget(sql, new Pace(1));
  }

  @Test
  void aWorkspaceIsEditedAtMostFiftyTimesAMinuteByAllNodes() {
    EditBudget one = budget();
    EditBudget other = budget();
    List<Instant> edits = new ArrayList<>();
    Instant now = START;
    while (edits.size() < 200) {
      EditBudget node = edits.size() % 2 == 0 ? one : other;
      Optional<Instant> later = node.take(place, Haste.FINAL, now);
      if (later.isPresent()) {
        assertThat(later.get()).isAfter(now);
        now = later.get();
      } else {
        edits.add(now);
      }
    }
    for (int i = 50; i < edits.size(); i++) {
      assertThat(Duration.between(edits.get(i - 50), edits.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
    assertThat(Duration.between(START, edits.get(199))).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void theLastStateOfACardFindsRoomWhereALivingOneWaits() {
    EditBudget budget = budget();
    int living = 0;
    while (budget.take(place, Haste.LIVING, START).isEmpty()) {
      living++;
    }
    assertThat(living).isEqualTo(4);
    assertThat(budget.take(place, Haste.FINAL, START)).isEmpty();
    assertThat(budget.take(place, Haste.FINAL, START)).isPresent();
  }

  @Test
  void livingCardsWaitLongerAsTheBudgetDrains() {
    EditBudget budget = budget();
    Duration before = budget.untilNextEdit(place, START);
    assertThat(before).isEqualTo(Duration.ofSeconds(5));
    Duration last = before;
    while (budget.take(place, Haste.FINAL, START).isEmpty()) {
      Duration next = budget.untilNextEdit(place, START);
      assertThat(next).isGreaterThan(last);
      last = next;
    }
    assertThat(last).isEqualTo(Duration.ofSeconds(30));
    assertThat(budget.untilNextEdit(place, START.plusSeconds(60))).isEqualTo(before);
  }

  @Test
  void aRetryAfterHoldsForItsMethodAndIsNeverShortened() {
    EditBudget budget = budget();
    assertThat(budget.blocked(place, Saying.POST, START)).isEmpty();
    budget.block(place, Saying.POST, START.plusSeconds(30));
    budget.block(place, Saying.POST, START.plusSeconds(10));
    assertThat(budget.blocked(place, Saying.POST, START)).contains(START.plusSeconds(30));
    assertThat(budget.blocked(place, Saying.EDIT, START)).isEmpty();
    assertThat(budget.blocked(place, Saying.POST, START.plusSeconds(30))).isEmpty();
  }

  @Test
  void teamsHasNoBudgetOfAWorkspace() {
    Destination teams = Destination.channel(Platform.TEAMS, place.workspace(), "19:x");
    for (int i = 0; i < 100; i++) {
      assertThat(budget().take(teams, Haste.LIVING, START)).isEmpty();
    }
    assertThat(budget().untilNextEdit(teams, START)).isEqualTo(Duration.ofSeconds(5));
  }
}
