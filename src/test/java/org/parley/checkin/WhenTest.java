package org.parley.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.schedule.Cadence;

class WhenTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** A Wednesday, noon in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");

  @Test
  void whatPeopleChoseIsReadBackFromTheRule() {
    for (var frequency : Frequency.values()) {
      for (var day : DayOfWeek.values()) {
        var when = new When(frequency, day, NINE, BERLIN);

        assertThat(When.of(when.from(NOW))).isEqualTo(when);
      }
    }
  }

  @Test
  void aRuleThatPeopleCannotChooseIsNotRead() {
    var other =
        new Cadence(
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", BERLIN, LocalDateTime.parse("2026-11-23T09:00"));

    assertThatThrownBy(() -> When.of(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWeekIsAskedOnItsDayFromTheNextOneOn() {
    assertThat(dates(Frequency.WEEKLY, DayOfWeek.MONDAY, 3))
        .containsExactly("2026-11-30T09:00", "2026-12-07T09:00", "2026-12-14T09:00");
  }

  @Test
  void theDayOfTodayCountsOnlyWhenItsTimeIsStillToCome() {
    assertThat(dates(Frequency.WEEKLY, DayOfWeek.WEDNESDAY, 1)).containsExactly("2026-12-02T09:00");
    assertThat(
            firstDate(new When(Frequency.WEEKLY, DayOfWeek.WEDNESDAY, LocalTime.of(12, 1), BERLIN)))
        .isEqualTo(LocalDateTime.parse("2026-11-25T12:01"));
    assertThat(firstDate(new When(Frequency.WEEKLY, DayOfWeek.WEDNESDAY, LocalTime.NOON, BERLIN)))
        .isEqualTo(LocalDateTime.parse("2026-12-02T12:00"));
  }

  @Test
  void everySecondWeekCountsFromTheFirstDateThatCanBe() {
    assertThat(dates(Frequency.FORTNIGHTLY, DayOfWeek.WEDNESDAY, 2))
        .containsExactly("2026-12-02T09:00", "2026-12-16T09:00");
    assertThat(dates(Frequency.FORTNIGHTLY, DayOfWeek.FRIDAY, 2))
        .containsExactly("2026-11-27T09:00", "2026-12-11T09:00");
  }

  @Test
  void aMonthIsAskedOnItsFirstSuchDay() {
    assertThat(dates(Frequency.MONTHLY, DayOfWeek.MONDAY, 3))
        .containsExactly("2026-12-07T09:00", "2027-01-04T09:00", "2027-02-01T09:00");
  }

  @Test
  void weekdaysLeaveTheWeekendAlone() {
    assertThat(dates(Frequency.WEEKDAYS, DayOfWeek.SUNDAY, 3))
        .containsExactly("2026-11-26T09:00", "2026-11-27T09:00", "2026-11-30T09:00");
    assertThat(dates(Frequency.DAILY, DayOfWeek.SUNDAY, 3))
        .containsExactly("2026-11-26T09:00", "2026-11-27T09:00", "2026-11-28T09:00");
  }

  private static LocalDateTime firstDate(When when) {
    return when.from(NOW).firstAfter(NOW).orElseThrow().nominal();
  }

  private static List<String> dates(Frequency frequency, DayOfWeek day, int many) {
    var cadence = new When(frequency, day, NINE, BERLIN).from(NOW);
    var dates = new ArrayList<String>();
    var next = cadence.firstAfter(NOW);
    while (dates.size() < many) {
      dates.add(next.orElseThrow().nominal().toString());
      next = cadence.nextAfter(next.orElseThrow().nominal());
    }
    return dates;
  }
}
