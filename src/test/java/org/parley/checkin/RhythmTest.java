package org.parley.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.Occurrence;

class RhythmTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");

  private final Rhythm rhythm = Rhythm.first(PartnershipId.fresh(), weekly("How is it?"), NOW);

  @Test
  void settingTheSameAgainIsNoNews() {
    assertThat(rhythm.set(weekly("How is it?"), NOW.plusSeconds(60))).isFalse();
    assertThat(rhythm.set(weekly("What moved?"), NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void newQuestionsLeaveTheDatesAsTheyAre() {
    var fortnightly = setting(Frequency.FORTNIGHTLY, "How is it?");
    rhythm.set(fortnightly, NOW);
    var before = rhythm.cadence();

    rhythm.set(setting(Frequency.FORTNIGHTLY, "What moved?"), at("2026-12-02T09:00"));

    assertThat(rhythm.cadence()).isEqualTo(before);
    assertThat(rhythm.questions().texts()).containsExactly("What moved?");
  }

  @Test
  void thirteenWeeksAreThirteenDates() {
    int rounds = 0;
    var due = rhythm.due(NOW).next();
    while (rounds < 13) {
      var date = due.orElseThrow();
      assertThat(rhythm.due(date.instant()).current()).contains(date);
      rhythm.handled(date);
      assertThat(rhythm.due(date.instant()).current()).isEmpty();
      due = rhythm.due(date.instant()).next();
      rounds++;
    }
    assertThat(due.orElseThrow().nominal()).isEqualTo(LocalDateTime.parse("2027-03-01T09:00"));
  }

  @Test
  void afterThreeWeeksOfDowntimeOnlyTheNewestDateIsCaughtUp() {
    var back = at("2026-12-16T10:00");

    var current = rhythm.due(back).current().orElseThrow();

    assertThat(current.nominal()).isEqualTo(LocalDateTime.parse("2026-12-14T09:00"));
    assertThat(rhythm.hours(current, back).orElseThrow().closes())
        .isEqualTo(at("2026-12-17T18:00"));
  }

  @Test
  void aJobThatRunsAMinuteLateChangesNothing() {
    var date = rhythm.due(NOW).next().orElseThrow();

    assertThat(rhythm.hours(date, date.instant().plusSeconds(60)))
        .isEqualTo(rhythm.hours(date, date.instant()));
  }

  @Test
  void aDateThatPassedBeforeTheRhythmWasSetIsNotHeld() {
    rhythm.stop();
    rhythm.set(weekly("How is it?"), at("2026-11-30T09:30"));

    assertThat(rhythm.due(at("2026-11-30T10:00")).current()).isEmpty();
    assertThat(rhythm.next(at("2026-11-30T10:00")).map(Occurrence::nominal))
        .contains(LocalDateTime.parse("2026-12-07T09:00"));
  }

  @Test
  void whatWasStoppedHasNoNextDateAndStoppingAgainIsNoNews() {
    assertThat(rhythm.stop()).isTrue();
    assertThat(rhythm.stop()).isFalse();
    assertThat(rhythm.next(NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "1\n2\n3\n4"})
  void oneToThreeQuestionsAreAsked(String lines) {
    assertThatThrownBy(() -> Questions.of(lines)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aQuestionIsAtMostAsLongAsItsLabelCanBe() {
    assertThat(Questions.of("x".repeat(Questions.LONGEST)).texts()).hasSize(1);
    assertThatThrownBy(() -> Questions.of("x".repeat(Questions.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Questions.of(" a \n\n b ").texts()).isEqualTo(List.of("a", "b"));
  }

  private static Rhythm.Setting weekly(String question) {
    return setting(Frequency.WEEKLY, question);
  }

  private static Rhythm.Setting setting(Frequency frequency, String question) {
    return new Rhythm.Setting(
        new When(frequency, DayOfWeek.MONDAY, LocalTime.of(9, 0), BERLIN),
        Questions.of(question),
        OpenFor.NEXT_DAY);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
