package org.parley.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "opens {0}, {1}: closes {2}, reminds {3}")
  @CsvSource({
    "2026-11-30T09:00, NEXT_DAY, 2026-12-01T18:00, 2026-12-01T14:00",
    "2026-11-30T09:00, TWO_DAYS, 2026-12-02T18:00, 2026-12-02T14:00",
    "2026-11-30T09:00, SAME_DAY, 2026-11-30T18:00, 2026-11-30T14:00",
    "2026-11-30T23:30, NEXT_DAY, 2026-12-01T18:00, 2026-12-01T14:00",
    "2026-11-30T16:00, SAME_DAY, 2026-11-30T18:00,",
    "2026-11-30T13:00, SAME_DAY, 2026-11-30T18:00,",
    "2026-11-30T17:00, SAME_DAY, 2026-12-01T18:00, 2026-12-01T14:00",
  })
  void aRoundClosesInTheEveningAndRemindsInTheAfternoonBefore(
      LocalDateTime opens, OpenFor openFor, LocalDateTime closes, LocalDateTime reminds) {
    var hours = OpenHours.from(at(opens), openFor, BERLIN, Optional.empty());

    assertThat(hours.closes()).isEqualTo(at(closes));
    assertThat(hours.remind()).isEqualTo(Optional.ofNullable(reminds).map(OpenHoursTest::at));
  }

  @Test
  void aRoundClosesBeforeTheNextOneOpens() {
    var next = at(LocalDateTime.parse("2026-12-01T09:00"));
    var hours =
        OpenHours.from(
            at(LocalDateTime.parse("2026-11-30T09:00")),
            OpenFor.NEXT_DAY,
            BERLIN,
            Optional.of(next));

    assertThat(hours.closes()).isEqualTo(next);
    assertThat(hours.remind()).contains(at(LocalDateTime.parse("2026-11-30T14:00")));
  }

  @Test
  void aRoundThatTheNextOneFollowsWithinTheHourIsNotWorthIt() {
    var opens = at(LocalDateTime.parse("2026-11-30T08:30"));

    assertThat(
            OpenHours.from(opens, OpenFor.NEXT_DAY, BERLIN, Optional.of(opens.plusSeconds(3599)))
                .areWorthIt())
        .isFalse();
    assertThat(
            OpenHours.from(opens, OpenFor.NEXT_DAY, BERLIN, Optional.of(opens.plusSeconds(3600)))
                .areWorthIt())
        .isTrue();
  }

  @Test
  void theEveningIsTheEveningAlsoWhereTheClocksChange() {
    var hours =
        OpenHours.from(
            at(LocalDateTime.parse("2027-03-27T09:00")),
            OpenFor.NEXT_DAY,
            BERLIN,
            Optional.empty());

    assertThat(hours.closes()).isEqualTo(Instant.parse("2027-03-28T16:00:00Z"));
  }

  @Test
  void anEveningThatLeavesTooLittleTimeIsNotOffered() {
    assertThat(OpenFor.SAME_DAY.leavesTimeAfter(LocalTime.of(16, 0))).isTrue();
    assertThat(OpenFor.SAME_DAY.leavesTimeAfter(LocalTime.of(16, 1))).isFalse();
    assertThat(OpenFor.NEXT_DAY.leavesTimeAfter(LocalTime.of(23, 59))).isTrue();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(BERLIN).toInstant();
  }
}
