package org.parley.checkin.chat.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.checkin.Frequency;

class TypedRhythmTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weekly monday 09:00 Europe/Berlin",
        "Europe/Berlin 9:00 Monday WEEKLY",
        "weekly on mondays at 9 in berlin",
        "mon, 9am; europe/berlin weekly",
        "monday 09.00 Berlin weekly weekly",
      })
  void theOrderDoesNotMatter(String typed) {
    var read = TypedRhythm.of(typed);

    assertThat(read.frequency()).contains(Frequency.WEEKLY);
    assertThat(read.day()).contains(DayOfWeek.MONDAY);
    assertThat(read.time()).contains(LocalTime.of(9, 0));
    assertThat(read.zone()).contains("Europe/Berlin");
  }

  @Test
  void whatIsNotSaidStaysOpen() {
    var read = TypedRhythm.of("monthly");

    assertThat(read.saysSomething()).isTrue();
    assertThat(read.day()).isEmpty();
    assertThat(read.time()).isEmpty();
    assertThat(read.zone()).isEmpty();
    assertThat(read.unknown()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsKeptToBeSaid() {
    var read = TypedRhythm.of("weekly moonday 25:00 Europe/Berln");

    assertThat(read.unknown()).containsExactly("moonday", "25:00");
    assertThat(read.zone()).contains("Europe/Berln");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "answer", "same", "away", "hello there", "m", "mo"})
  void otherWordsAreNoRhythm(String typed) {
    assertThat(TypedRhythm.of(typed).saysSomething()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "9,09:00",
    "09:30,09:30",
    "9.30,09:30",
    "14h05,14:05",
    "9am,09:00",
    "9:30 PM,21:30",
    "12am,00:00",
    "12pm,12:00",
    "0:00,00:00",
    "23:59,23:59"
  })
  void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime time) {
    assertThat(TypedTime.of(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9:60", "13pm", "0am", "-1", "nine", "", "09:00:00", "９:00"})
  void whatIsNoTimeIsNot(String typed) {
    assertThat(TypedTime.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,Europe/Berlin", "europe/berlin,Europe/Berlin", "BERLIN,Europe/Berlin",
    "new york,America/New_York", "UTC,UTC", "lord howe,Australia/Lord_Howe"
  })
  void aZoneIsReadAsPeopleWriteIt(String typed, String zone) {
    assertThat(TypedZone.of(typed).map(Object::toString)).isEqualTo(Optional.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Europe", "Europe/Berln", "+02:00", "Europe/", "atlantis"})
  void whatIsNoZoneIsNot(String typed) {
    assertThat(TypedZone.of(typed)).isEmpty();
  }
}
