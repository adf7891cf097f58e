package org.parley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.TableInMemory;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.Cadence;

/** When a digest is told, however late its run comes, and about what. */
class TellDigestTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final TableInMemory table = new TableInMemory();
  private Optional<DigestPlan> plan = Optional.empty();
  private final TellDigest tellDigest = new TellDigest(new OneKept(), table.time.timeline);

  /** The plan of the one table. */
  private final class OneKept implements DigestPlans {
    @Override
    public void add(DigestPlan another) {
      plan = Optional.of(another);
    }

    @Override
    public Optional<DigestPlan> of(PartnershipId partnership) {
      return plan.filter(it -> it.partnership().equals(partnership));
    }
  }

  @BeforeEach
  void mondayAtNine() {
    weekly("MO", "2026-11-23T09:00");
  }

  private void weekly(String day, String start) {
    var cadence = new Cadence("FREQ=WEEKLY;BYDAY=" + day, BERLIN, LocalDateTime.parse(start));
    plan = Optional.of(DigestPlan.of(table.id(), cadence, table.time.now()));
  }

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private void itIs(String local) {
    table.time.later(Duration.between(table.time.now(), berlin(local)));
  }

  private void somethingHappens() {
    table.time.timeline.note(table.kim, TimelineKind.CHECK_IN_SET, "", "");
  }

  private Optional<Instant> runs() {
    return tellDigest.run(table.id().value().toString(), table.time.now());
  }

  private java.util.List<DigestDue> told() {
    return table.time.told(DigestDue.class);
  }

  @Test
  void itIsToldAtItsTimeAndSaysWhenItComesAgain() {
    itIs("2026-11-26T12:00");
    somethingHappens();
    itIs("2026-11-30T09:00");
    assertThat(runs()).contains(berlin("2026-12-07T09:00"));
    assertThat(told()).extracting(DigestDue::until).containsExactly(berlin("2026-11-30T09:00"));
  }

  @Test
  void beforeItsTimeNothingIsTold() {
    somethingHappens();
    itIs("2026-11-30T08:59");
    assertThat(runs()).contains(berlin("2026-11-30T09:00"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aRunThatIsRepeatedTellsNothingAgain() {
    itIs("2026-11-26T12:00");
    somethingHappens();
    itIs("2026-11-30T09:00");
    runs();
    assertThat(runs()).contains(berlin("2026-12-07T09:00"));
    assertThat(told()).hasSize(1);
  }

  @Test
  void afterThreeDaysOfDowntimeOneIsToldAboutTheWeekThatWasAndTheNextAboutTheRest() {
    itIs("2026-11-26T12:00");
    somethingHappens();
    itIs("2026-12-02T12:00");
    somethingHappens();
    itIs("2026-12-03T09:00");
    assertThat(runs()).contains(berlin("2026-12-07T09:00"));
    itIs("2026-12-07T09:00");
    runs();
    assertThat(told())
        .extracting(DigestDue::until)
        .containsExactly(berlin("2026-11-30T09:00"), berlin("2026-12-07T09:00"));
    assertThat(told().get(1).since()).isEqualTo(told().get(0).until());
  }

  @Test
  void afterWeeksOfDowntimeOneIsToldAboutThemAll() {
    itIs("2026-11-26T12:00");
    somethingHappens();
    itIs("2026-12-23T12:00");
    assertThat(runs()).contains(berlin("2026-12-28T09:00"));
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).since()).isBefore(berlin("2026-11-26T12:00"));
    assertThat(told().get(0).until()).isEqualTo(berlin("2026-12-21T09:00"));
  }

  @Test
  void anEmptyWeekIsSkippedAndTheNextTellsOfItsOwnWeekOnly() {
    itIs("2026-11-30T09:00");
    assertThat(runs()).contains(berlin("2026-12-07T09:00"));
    assertThat(told()).isEmpty();
    itIs("2026-12-01T12:00");
    somethingHappens();
    itIs("2026-12-07T09:00");
    runs();
    assertThat(told()).extracting(DigestDue::since).containsExactly(berlin("2026-11-30T09:00"));
  }

  @Test
  void whereSummerTimeSkipsItsTimeItIsToldOnceAnHourLater() {
    weekly("SU", "2027-03-21T02:30");
    itIs("2027-03-27T12:00");
    assertThat(runs()).contains(berlin("2027-03-28T03:30"));
    somethingHappens();
    itIs("2027-03-28T03:30");
    assertThat(runs()).contains(berlin("2027-04-04T02:30"));
    runs();
    assertThat(told()).extracting(DigestDue::until).contains(Instant.parse("2027-03-28T01:30:00Z"));
    assertThat(told()).hasSize(1);
  }

  @Test
  void whereItsTimeComesTwiceItIsToldAtTheFirstOnly() {
    weekly("SU", "2027-10-24T02:30");
    itIs("2027-10-30T12:00");
    somethingHappens();
    table.time.later(Duration.between(table.time.now(), Instant.parse("2027-10-31T00:30:00Z")));
    assertThat(runs()).contains(berlin("2027-11-07T02:30"));
    somethingHappens();
    table.time.later(Duration.ofHours(1));
    assertThat(runs()).contains(berlin("2027-11-07T02:30"));
    assertThat(told()).hasSize(1);
  }

  @Test
  void aTableThatIsNoMoreHasNoNextDigest() {
    plan = Optional.empty();
    assertThat(runs()).isEmpty();
  }
}
