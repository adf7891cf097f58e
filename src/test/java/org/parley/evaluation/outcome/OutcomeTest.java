package org.parley.evaluation.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.outcome.Outcome.Kind;
import org.parley.evaluation.outcome.Outcome.Objection;
import org.parley.evaluation.outcome.Outcome.Proposal;
import org.parley.organisation.Acting;
import org.parley.organisation.Hat;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.role.Role;

class OutcomeTest {
  private static final Instant PROPOSED = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant STANDS = PROPOSED.plus(Duration.ofHours(48));

  private final Outcome outcome = proposed();

  @Test
  void aVoiceCanObjectForFortyEightHoursAndNotAtTheirEnd() {
    assertThat(outcome.standsAt()).isEqualTo(STANDS);
    assertThat(outcome.canBeObjectedTo(STANDS.minusMillis(1))).isTrue();
    assertThat(outcome.canBeObjectedTo(STANDS)).isFalse();
  }

  @Test
  void itStandsFromTheStatedTimeOnAndNotBefore() {
    assertThat(outcome.isToStand(STANDS.minusMillis(1))).isFalse();
    assertThat(outcome.isToStand(STANDS)).isTrue();
    outcome.stands();
    assertThat(outcome.isToStand(STANDS)).isFalse();
  }

  @Test
  void whatWasObjectedToNeverStands() {
    outcome.objectedTo("Fishers Union", "Winter access is harmed");
    assertThat(outcome.isToStand(STANDS)).isFalse();
    assertThat(outcome.canBeObjectedTo(PROPOSED)).isFalse();
    assertThat(outcome.objection())
        .contains(new Objection("Fishers Union", "Winter access is harmed"));
  }

  @Test
  void onlyAnEndNeedsNoReview() {
    assertThat(new Proposal(Kind.END_WELL, "Done", Optional.empty()).reviewOn()).isEmpty();
    assertThatThrownBy(() -> new Proposal(Kind.PAUSE, "Rest", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Outcome proposed() {
    var by =
        new Acting(
            new Hat.Id(UUID.randomUUID()),
            PartnershipId.fresh(),
            new Person.Id(UUID.randomUUID()),
            "Kim",
            Role.FACILITATOR,
            Optional.empty(),
            "");
    var proposal = new Proposal(Kind.GO_ON, "It works", Optional.of(LocalDate.of(2027, 5, 28)));
    return Outcome.proposed(by, new Evaluation.Id(UUID.randomUUID()), proposal, PROPOSED);
  }
}
