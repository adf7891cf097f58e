package org.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0} daily from {1}")
  @CsvSource(
      textBlock =
          """
          Europe/Berlin,       2026-03-28T02:30, 2026-03-28T02:30+01:00 2026-03-29T03:30+02:00 2026-03-30T02:30+02:00
          Europe/Berlin,       2026-10-24T02:30, 2026-10-24T02:30+02:00 2026-10-25T02:30+02:00 2026-10-26T02:30+01:00
          America/Santiago,    2026-09-05T00:00, 2026-09-05T00:00-04:00 2026-09-06T01:00-03:00 2026-09-07T00:00-03:00
          America/Santiago,    2026-04-03T23:30, 2026-04-03T23:30-03:00 2026-04-04T23:30-03:00 2026-04-05T23:30-04:00
          Australia/Lord_Howe, 2026-10-03T02:15, 2026-10-03T02:15+10:30 2026-10-04T02:45+11:00 2026-10-05T02:15+11:00
          Australia/Lord_Howe, 2026-04-04T01:45, 2026-04-04T01:45+11:00 2026-04-05T01:45+11:00 2026-04-06T01:45+10:30
          America/New_York,    2026-03-07T02:00, 2026-03-07T02:00-05:00 2026-03-08T03:00-04:00 2026-03-09T02:00-04:00
          Pacific/Apia,        2011-12-28T09:00, 2011-12-28T09:00-10:00 2011-12-29T09:00-10:00 2011-12-31T09:00+14:00 2012-01-01T09:00+14:00
          Asia/Kolkata,        2026-03-28T02:30, 2026-03-28T02:30+05:30 2026-03-29T02:30+05:30 2026-03-30T02:30+05:30
          """)
  void everyDateComesOnceAcrossAChangeOfClocks(String zone, String start, String expected) {
    LocalDateTime first = LocalDateTime.parse(start);
    Cadence daily = new Cadence("FREQ=DAILY", ZoneId.of(zone), first);
    List<Instant> wanted =
        List.of(expected.split(" ")).stream()
            .map(at -> OffsetDateTime.parse(at).toInstant())
            .toList();

    assertThat(byNominal(daily, first.minusMinutes(1), wanted.size())).isEqualTo(wanted);
    assertThat(byInstant(daily, wanted.get(0).minusMillis(1), wanted.size())).isEqualTo(wanted);
  }

  @Test
  void aShiftedDateIsStillAheadUntilItsShiftedTime() {
    Cadence daily = new Cadence("FREQ=DAILY", BERLIN, LocalDateTime.parse("2026-03-01T02:30"));
    Instant beforeTheShiftedTime = Instant.parse("2026-03-29T01:15:00Z");

    assertThat(daily.firstAfter(beforeTheShiftedTime).orElseThrow())
        .isEqualTo(
            new Occurrence(
                LocalDateTime.parse("2026-03-29T02:30"), Instant.parse("2026-03-29T01:30:00Z")));
  }

  @Test
  void theNominalDateStaysAsTheRuleNamesIt() {
    Cadence daily = new Cadence("FREQ=DAILY", BERLIN, LocalDateTime.parse("2026-03-28T02:30"));
    assertThat(daily.nextAfter(LocalDateTime.parse("2026-03-28T02:30")).orElseThrow().nominal())
        .isEqualTo(LocalDateTime.parse("2026-03-29T02:30"));
  }

  @Test
  void weeksMonthsAndEndsFollowTheRule() {
    LocalDateTime wednesday = LocalDateTime.parse("2026-11-25T09:00");
    assertThat(nominal("FREQ=WEEKLY;BYDAY=MO", wednesday, 2))
        .containsExactly("2026-11-30T09:00", "2026-12-07T09:00");
    assertThat(nominal("FREQ=WEEKLY;INTERVAL=2", wednesday, 2))
        .containsExactly("2026-11-25T09:00", "2026-12-09T09:00");
    assertThat(nominal("FREQ=MONTHLY;BYDAY=-1FR", wednesday, 2))
        .containsExactly("2026-11-27T09:00", "2026-12-25T09:00");
    assertThat(nominal("FREQ=MONTHLY;BYMONTHDAY=31", wednesday, 3))
        .containsExactly("2026-12-31T09:00", "2027-01-31T09:00", "2027-03-31T09:00");
    assertThat(nominal("FREQ=DAILY;COUNT=2", wednesday, 9))
        .containsExactly("2026-11-25T09:00", "2026-11-26T09:00");
    assertThat(nominal("FREQ=DAILY;UNTIL=20261127T090000", wednesday, 9)).hasSize(3);
  }

  @Test
  void farDatesAgreeWithCountingFromTheStart() {
    for (String rule :
        List.of(
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR",
            "FREQ=MONTHLY;INTERVAL=5;BYDAY=2TH",
            "FREQ=DAILY;INTERVAL=11",
            "FREQ=DAILY;COUNT=400",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")) {
      Cadence cadence = new Cadence(rule, BERLIN, LocalDateTime.parse("2020-01-02T08:15"));
      List<LocalDateTime> all = new ArrayList<>();
      LocalDates dates = LocalDates.of(rule, cadence.start(), cadence.start());
      while (all.size() < 300 && dates.hasNext()) {
        all.add(dates.next());
      }
      for (int i = 0; i + 1 < all.size(); i++) {
        assertThat(cadence.nextAfter(all.get(i)).map(Occurrence::nominal))
            .as("%s after %s", rule, all.get(i))
            .contains(all.get(i + 1));
      }
    }
  }

  @Test
  void threeDaysLateIsOneRoundAndThenNone() {
    Cadence daily = new Cadence("FREQ=DAILY", BERLIN, LocalDateTime.parse("2026-11-23T09:00"));
    LocalDateTime handled = LocalDateTime.parse("2026-11-24T09:00");
    Instant now = Instant.parse("2026-11-27T12:00:00Z");

    CatchUp late = daily.catchUp(handled, now);
    assertThat(late.current().map(Occurrence::nominal))
        .contains(LocalDateTime.parse("2026-11-27T09:00"));
    assertThat(late.next().map(Occurrence::instant))
        .contains(Instant.parse("2026-11-28T08:00:00Z"));

    CatchUp again = daily.catchUp(late.current().orElseThrow().nominal(), now);
    assertThat(again.current()).isEmpty();
    assertThat(again.next()).isEqualTo(late.next());
  }

  @Test
  void theNewestDateIsFoundHoweverLongAgoItWas() {
    Cadence leap =
        new Cadence(
            "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29",
            BERLIN,
            LocalDateTime.parse("2020-01-01T09:00"));
    assertThat(leap.newestAt(Instant.parse("2027-12-01T00:00:00Z")).map(Occurrence::nominal))
        .contains(LocalDateTime.parse("2024-02-29T09:00"));
    assertThat(leap.newestAt(Instant.parse("2020-02-29T07:59:00Z"))).isEmpty();
    Cadence apia =
        new Cadence(
            "FREQ=DAILY", ZoneId.of("Pacific/Apia"), LocalDateTime.parse("2011-12-28T09:00"));
    Instant skipped = Instant.parse("2011-12-30T19:00:00Z");
    assertThat(apia.newestAt(skipped))
        .contains(new Occurrence(LocalDateTime.parse("2011-12-30T09:00"), skipped));
    assertThat(apia.catchUp(LocalDateTime.parse("2011-12-30T09:00"), skipped).current()).isEmpty();
  }

  @Test
  void aCadenceThatHasEndedAsksForNothingMore() {
    Cadence twice =
        new Cadence("FREQ=DAILY;COUNT=2", BERLIN, LocalDateTime.parse("2026-11-23T09:00"));
    CatchUp end =
        twice.catchUp(
            LocalDateTime.parse("2026-11-24T09:00"), Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(end).isEqualTo(new CatchUp(Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every Monday",
        "FREQ=HOURLY",
        "FREQ=MINUTELY;INTERVAL=9999",
        "FREQ=YEARLY",
        "FREQ=DAILY;BYHOUR=9,17",
        "FREQ=DAILY;BYMINUTE=0,30",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=367",
        "FREQ=WEEKLY;INTERVAL=54",
        "FREQ=MONTHLY;INTERVAL=13",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=DAILY;UNTIL=20200101T000000",
        "FREQ=DAILY;UNTIL=20301126",
        "FREQ=DAILY;UNTIL=20301126T090000Z",
        "FREQ=DAILY;COUNT=0"
      })
  void aRuleThatIsNoCadenceIsRefused(String rule) {
    LocalDateTime start = LocalDateTime.parse("2026-11-23T09:00");
    assertThatThrownBy(() -> new Cadence(rule, BERLIN, start))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> nominal(String rule, LocalDateTime start, int atMost) {
    Cadence cadence = new Cadence(rule, BERLIN, start);
    List<String> found = new ArrayList<>();
    Optional<Occurrence> next = cadence.nextAfter(start.minusMinutes(1));
    while (next.isPresent() && found.size() < atMost) {
      found.add(next.get().nominal().toString());
      next = cadence.nextAfter(next.get().nominal());
    }
    return found;
  }

  private static List<Instant> byNominal(Cadence cadence, LocalDateTime from, int count) {
    List<Instant> found = new ArrayList<>();
    LocalDateTime nominal = from;
    while (found.size() < count) {
      Occurrence next = cadence.nextAfter(nominal).orElseThrow();
      found.add(next.instant());
      nominal = next.nominal();
    }
    return found;
  }

  private static List<Instant> byInstant(Cadence cadence, Instant from, int count) {
    List<Instant> found = new ArrayList<>();
    Instant moment = from;
    while (found.size() < count) {
      moment = cadence.firstAfter(moment).orElseThrow().instant();
      found.add(moment);
    }
    return found;
  }
}
