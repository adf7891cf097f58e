package org.parley.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;
import static org.parley.testing.Transactions.isRefused;
import static org.parley.testing.Transactions.onlyTheFirstWins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.Cadence;
import org.parley.schedule.DueWork;
import org.parley.schedule.Occurrence;

/** What is kept of a digest's rhythm, and what a run that comes late or twice makes of it. */
abstract class DigestStoreContractTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PlanDigest.Weekly FRIDAY_AT_FOUR =
      new PlanDigest.Weekly(DayOfWeek.FRIDAY, LocalTime.of(16, 0), BERLIN);

  @Inject EvaluationWorld world;
  @Inject DigestPlans plans;
  @Inject PlanDigest planDigest;
  @Inject TellDigest tellDigest;
  @Inject DueWork dueWork;
  @Inject BusinessClock clock;
  @Inject EntityManager entities;
  @Inject Heard heard;

  private Table table;

  /** Every digest that was due. */
  @ApplicationScoped
  static class Heard {
    private final List<DigestDue> all = new CopyOnWriteArrayList<>();

    void hear(@Observes DigestDue due) {
      all.add(due);
    }

    List<DigestDue> of(PartnershipId partnership) {
      return all.stream().filter(it -> it.partnership().equals(partnership)).toList();
    }
  }

  private Acting kim() {
    return table.acting(table.facilitator());
  }

  @BeforeEach
  void aTable() {
    table = world.table("Clean Harbour");
    // Nobody but the test runs it.
    in(() -> dueWork.cancel(PlanDigest.TASK, table.topic()));
  }

  private DigestPlan plan() {
    return plans.of(table.id()).orElseThrow();
  }

  @Test
  void aPlanIsFoundAsItWasSetAndAtItsTableOnly() {
    in(() -> planDigest.set(kim(), FRIDAY_AT_FOUR));
    in(
        () -> {
          assertThat(plan().cadence().zone()).isEqualTo(BERLIN);
          assertThat(plan().cadence().start().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
          assertThat(plan().cadence().start().toLocalTime()).isEqualTo(LocalTime.of(16, 0));
          assertThat(plan().cadence().rule()).isEqualTo("FREQ=WEEKLY;BYDAY=FR");
          assertThat(plans.of(PartnershipId.fresh())).isEmpty();
        });
  }

  @Test
  void atTheBeginningItIsMondayAtNineInTheTablesOwnZone() {
    in(
        () -> {
          var cadence = plan().cadence();
          assertThat(cadence.zone()).isEqualTo(BERLIN);
          assertThat(cadence.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
          assertThat(cadence.start().toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        });
  }

  @Test
  void aTableHasOnePlan() {
    var now = clock.now();
    isRefused(
        () -> {
          plans.add(
              DigestPlan.of(
                  table.id(),
                  new Cadence(
                      "FREQ=WEEKLY;BYDAY=MO", BERLIN, LocalDateTime.parse("2026-11-23T09:00")),
                  now));
          entities.flush();
        });
  }

  @Test
  void itIsNotSetAndToldAtOnce() {
    onlyTheFirstWins(
        () -> plan(),
        () -> planDigest.set(kim(), FRIDAY_AT_FOUR),
        () -> plan().told(new Occurrence(LocalDateTime.parse("2026-11-23T09:00"), clock.now())));
    in(() -> dueWork.cancel(PlanDigest.TASK, table.topic()));
  }

  /** As if the service had been down since its last digest, told this long ago. */
  private LocalDateTime dueAgo(Duration ago) {
    var due = clock.now().minus(ago);
    var local = LocalDateTime.ofInstant(due, BERLIN).withSecond(0).withNano(0);
    in(
        () -> {
          var day = local.getDayOfWeek().name().substring(0, 2);
          plan()
              .set(
                  new Cadence("FREQ=WEEKLY;BYDAY=" + day, BERLIN, local.minusWeeks(6)),
                  due.minus(Duration.ofDays(1)));
        });
    return local;
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(BERLIN).toInstant();
  }

  private Optional<Instant> runs(Instant due) {
    return in(() -> tellDigest.run(table.topic(), due));
  }

  @Test
  void afterThreeDaysOfDowntimeOneDigestIsToldAndRunningAgainTellsNone() {
    table.joins("Fishers Union", Platform.SLACK);
    var due = dueAgo(Duration.ofDays(3));
    backdated(at(due.minusDays(2)));
    assertThat(runs(at(due))).contains(at(due.plusWeeks(1)));
    assertThat(runs(at(due))).contains(at(due.plusWeeks(1)));
    assertThat(heard.of(table.id())).hasSize(1);
    assertThat(heard.of(table.id()).get(0).until()).isEqualTo(at(due));
  }

  @Test
  void afterWeeksOfDowntimeOneDigestTellsOfThemAll() {
    var due = dueAgo(Duration.ofDays(24));
    backdated(at(due.minusDays(2)));
    runs(at(due));
    runs(at(due));
    assertThat(heard.of(table.id()))
        .extracting(DigestDue::until)
        .containsExactly(at(due.plusWeeks(3)));
  }

  @Test
  void aWeekInWhichNothingHappenedIsSkippedAndTheNextBeginsWhereItEnded() {
    var due = dueAgo(Duration.ofDays(3));
    backdated(Instant.parse("2020-01-01T00:00:00Z"));
    in(
        () ->
            plan()
                .told(
                    new Occurrence(
                        LocalDateTime.parse("2021-01-01T09:00"),
                        Instant.parse("2021-01-01T08:00:00Z"))));
    assertThat(runs(at(due))).contains(at(due.plusWeeks(1)));
    assertThat(heard.of(table.id())).isEmpty();
    in(() -> assertThat(plan().toldUntil()).isEqualTo(at(due)));
  }

  @Test
  void whatIsNotDueYetIsNotTold() {
    var later = dueAgo(Duration.ofDays(-2));
    assertThat(runs(clock.now())).contains(at(later));
    assertThat(heard.of(table.id())).isEmpty();
  }

  @Test
  void aTableThatIsNoMoreHasNoNextDigest() {
    assertThat(in(() -> tellDigest.run(PartnershipId.fresh().value().toString(), clock.now())))
        .isEmpty();
  }

  /** Everything that happened at this table happened then. */
  private void backdated(Instant at) {
    in(
        () ->
            entities
                .createNativeQuery(
                    "update timeline_entry set happened_at = ?1 where partnership_id = ?2")
                .setParameter(1, at)
                .setParameter(2, table.id().value())
                .executeUpdate());
    in(
        () ->
            entities
                .createNativeQuery(
                    "update digest_plan set told_until = ?1 where partnership_id = ?2")
                .setParameter(1, Instant.parse("2020-01-01T00:00:00Z").minusMillis(1))
                .setParameter(2, table.id().value())
                .executeUpdate());
  }
}
