package org.parley.checkin.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.checkin.Frequency;
import org.parley.checkin.OpenFor;
import org.parley.checkin.OpenHours;
import org.parley.checkin.PastRhythm;
import org.parley.checkin.Questions;
import org.parley.checkin.Rhythm;
import org.parley.checkin.Rhythms;
import org.parley.checkin.When;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.partnership.BeginPartnership;
import org.parley.partnership.BeginPartnership.BeginPartnershipCommand;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership.Hypothesis;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.Occurrence;

/** What is kept of check-ins, and what a job that runs late or twice makes of it. */
abstract class CheckInStoreContractTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Does not exist in Berlin. */
  private static final LocalDateTime IN_THE_GAP = LocalDateTime.parse("2027-03-28T02:30");

  @Inject Rhythms rhythms;
  @Inject CheckInRounds rounds;
  @Inject CheckInAnswers answers;
  @Inject Partners partners;
  @Inject BeginPartnership begin;
  @Inject WhoActs whoActs;
  @Inject People people;
  @Inject OpenRound openRound;
  @Inject CloseRound closeRound;
  @Inject BusinessClock clock;

  private PartnershipId table;
  private Acting voice;

  @BeforeEach
  void lay() {
    in(
        () -> {
          var address = new PersonAddress(Platform.SLACK, "T1", UUID.randomUUID().toString());
          var met =
              people.meet(
                  new People.Introduction(
                      address, "Ana", BERLIN, Locale.ENGLISH, People.Kind.MEMBER));
          table =
              begin
                  .begin(
                      new BeginPartnershipCommand(
                          new Hypothesis("Clean Harbour", "It silts up.", "Alone it fails."),
                          new Person.Id(met.id()),
                          BERLIN,
                          Optional.of("Harbour Trust"),
                          Optional.empty()))
                  .id();
          voice =
              whoActs.at(table).stream()
                  .filter(it -> it.organisation().isPresent())
                  .findFirst()
                  .orElseThrow();
        });
  }

  @Test
  void aRoundIsFoundAsItWasKept() {
    var opens = Instant.parse("2027-03-28T01:30:00.123Z");
    var id = in(() -> opened(rhythm(opens), IN_THE_GAP, opens).id());

    in(
        () -> {
          var round = rounds.with(id).orElseThrow();
          assertThat(round.nominal()).isEqualTo(IN_THE_GAP);
          assertThat(round.openedAt()).isEqualTo(opens);
          assertThat(round.closesAt()).isEqualTo(opens.plusSeconds(3600));
          assertThat(round.questions().texts()).containsExactly("Was läuft? 🚢", "And now?");
          assertThat(round.expected())
              .extracting(CheckInRound.Expected::name)
              .containsExactly("Harbour Trust");
          assertThat(rounds.at(table, IN_THE_GAP)).contains(round);
          assertThat(rounds.at(PartnershipId.fresh(), IN_THE_GAP)).isEmpty();
          assertThat(rounds.open(table, opens)).containsExactly(round);
          assertThat(rounds.open(table, round.closesAt())).isEmpty();
          assertThat(rounds.open(table, opens.minusMillis(1))).isEmpty();
        });
  }

  @Test
  void aDateHasOneRound() {
    var now = clock.now();
    in(() -> opened(rhythm(now), IN_THE_GAP, now));

    assertThatThrownBy(() -> in(() -> opened(rhythms.of(table).orElseThrow(), IN_THE_GAP, now)))
        .hasStackTraceContaining("ConstraintViolation");
    assertThat(in(() -> rounds.open(table, now))).hasSize(1);
  }

  @Test
  void aPersonHasOneAnswerARoundAndTheNewestEarlierOneIsFound() {
    var start = clock.now().minus(Duration.ofDays(30));
    in(
        () -> {
          var rhythm = rhythm(start);
          for (int week = 0; week < 3; week++) {
            var at = start.plus(Duration.ofDays(7L * week));
            var round = opened(rhythm, nominal(at), at);
            if (week < 2) {
              var answer = CheckInAnswer.by(voice, round, at);
              answer.says(voice, List.of("week " + week), at);
              answers.add(answer);
            } else {
              answers.add(CheckInAnswer.by(voice, round, at));
            }
          }
        });

    in(
        () -> {
          var newest = rounds.newest(table).orElseThrow();
          assertThat(answers.of(voice, newest.id()).orElseThrow().isAway()).isTrue();
          assertThat(answers.before(voice, newest).orElseThrow().texts())
              .containsExactly("week 1", "", "");
        });
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        answers.add(
                            CheckInAnswer.by(
                                voice, rounds.newest(table).orElseThrow(), clock.now()))))
        .hasStackTraceContaining("ConstraintViolation");
  }

  @Test
  void afterWeeksOfDowntimeOneRoundIsOpenedAndRunningAgainOpensNone() {
    var weeksAgo = clock.now().minus(Duration.ofDays(24));
    in(() -> rhythms.add(PastRhythm.setAt(table, setting(), weeksAgo)));

    var next = in(() -> openRound.run(table.value().toString(), weeksAgo));
    var again = in(() -> openRound.run(table.value().toString(), weeksAgo));

    assertThat(next).isPresent().isEqualTo(again);
    in(
        () -> {
          assertThat(rounds.open(table, clock.now())).hasSize(1);
          var round = rounds.newest(table).orElseThrow();
          assertThat(round.isOpenAt(clock.now())).isTrue();
          assertThat(round.closesAt()).isBefore(next.orElseThrow().plusSeconds(1));
        });
  }

  @Test
  void aRoundIsCompiledOnceAndNotBeforeItsTime() {
    var now = clock.now();
    var early = in(() -> opened(rhythm(now), IN_THE_GAP, now).id().value().toString());
    assertThat(in(() -> closeRound.run(early, now))).contains(now.plusSeconds(3600));
    assertThat(in(() -> rounds.newest(table).orElseThrow().isCompiled())).isFalse();

    var past = now.minusSeconds(7200);
    var late = in(() -> opened(rhythms.of(table).orElseThrow(), nominal(past), past));
    var subject = late.id().value().toString();
    assertThat(in(() -> closeRound.run(subject, past))).isEmpty();
    assertThat(in(() -> closeRound.run(subject, past))).isEmpty();
    assertThat(in(() -> rounds.with(late.id()).orElseThrow().isCompiled())).isTrue();
  }

  private static LocalDateTime nominal(Instant at) {
    return LocalDateTime.ofInstant(at, BERLIN).withSecond(0).withNano(0);
  }

  private static Rhythm.Setting setting() {
    return new Rhythm.Setting(
        new When(Frequency.WEEKDAYS, java.time.DayOfWeek.MONDAY, LocalTime.of(2, 30), BERLIN),
        Questions.of("Was läuft? 🚢\nAnd now?"),
        OpenFor.NEXT_DAY);
  }

  private Rhythm rhythm(Instant since) {
    var rhythm = PastRhythm.setAt(table, setting(), since);
    rhythms.add(rhythm);
    return rhythm;
  }

  private CheckInRound opened(Rhythm rhythm, LocalDateTime nominal, Instant at) {
    var hours = new OpenHours(at, at.plusSeconds(3600), Optional.empty());
    var round = CheckInRound.opened(rhythm, new Occurrence(nominal, at), hours, partners.at(table));
    rounds.add(round);
    return round;
  }

  private static void in(Runnable deed) {
    QuarkusTransaction.requiringNew().run(deed);
  }

  private static <T> T in(java.util.concurrent.Callable<T> deed) {
    return QuarkusTransaction.requiringNew().call(deed);
  }
}
