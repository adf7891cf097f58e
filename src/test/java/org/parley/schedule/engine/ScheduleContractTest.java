package org.parley.schedule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.Cadence;
import org.parley.schedule.CatchUp;
import org.parley.schedule.DueWork;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Sql;

/** What due work promises, on each database. */
abstract class ScheduleContractTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject DueWork work;
  @Inject MovableTime time;
  @Inject BusinessClock clock;
  @Inject MachineClock machine;
  @Inject ClockAgreement agreement;
  @Inject Probe probe;
  @Inject Sql sql;

  private String subject;

  @BeforeEach
  void aRoundIsUniqueOnItsNominalDate() {
    subject = UUID.randomUUID().toString();
    sql.update(
        "create table if not exists probe_round (subject varchar(100), nominal varchar(40),"
            + " primary key (subject, nominal))");
    sql.update("delete from due_tasks");
    probe.behave((who, due) -> Optional.empty());
  }

  @Test
  void workEnrolledInATransactionThatRollsBackIsNotThere() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          work.enrol(Probe.TASK, subject, clock.now());
                          throw new IllegalArgumentException("no");
                        }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(rows()).isZero();
  }

  @Test
  void workIsEnrolledInATransactionOrRefused() {
    assertThatThrownBy(() -> work.enrol(Probe.TASK, subject, clock.now()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void workThatIsDueIsDoneOnceAndForgotten() {
    Instant due = clock.now();
    inTransaction(() -> work.enrol(Probe.TASK, subject, due));
    await().atMost(SOON).until(() -> rows() == 0);
    assertThat(probe.runs()).containsExactly(due);
  }

  @Test
  void enrollingAgainKeepsTheTimeAndMovingChangesIt() {
    Instant first = clock.now().plus(Duration.ofDays(3));
    inTransaction(() -> work.enrol(Probe.TASK, subject, first));
    inTransaction(() -> work.enrol(Probe.TASK, subject, first.plusSeconds(60)));
    assertThat(due()).isEqualTo(first);
    inTransaction(() -> work.move(Probe.TASK, subject, first.plusSeconds(90)));
    assertThat(due()).isEqualTo(first.plusSeconds(90));
    inTransaction(() -> work.cancel(Probe.TASK, subject));
    inTransaction(() -> work.cancel(Probe.TASK, subject));
    assertThat(rows()).isZero();
  }

  @Test
  void timeDoesNotMoveOnWhileWorkThatHadBegunIsStillDone() {
    probe.behave(
        (who, due) -> {
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
          return Optional.empty();
        });
    for (int i = 0; i < 100; i++) {
      inTransaction(() -> work.enrol(Probe.TASK, subject, clock.now()));
      time.forward(Duration.ofSeconds(1));
      assertThat(rows()).as("work that was due, try %d", i).isZero();
    }
  }

  @Test
  void thirteenWeeksForwardAreThirteenRounds() {
    Cadence weekly = new Cadence("FREQ=WEEKLY;BYDAY=MO", BERLIN, startOfToday());
    opensRounds(weekly, startOfToday());
    inTransaction(
        () ->
            work.enrol(
                Probe.TASK, subject, weekly.firstAfter(clock.now()).orElseThrow().instant()));
    Instant before = clock.now();

    time.forward(Duration.ofDays(91));

    assertThat(rounds()).hasSize(13);
    assertThat(Duration.between(before, clock.now())).isGreaterThanOrEqualTo(Duration.ofDays(91));
    assertThat(due()).isEqualTo(weekly.firstAfter(clock.now()).orElseThrow().instant());
  }

  @Test
  void threeDaysOfDowntimeAreCaughtUpByOneRound() {
    LocalDateTime handled = startOfToday().minusDays(5);
    Cadence daily = new Cadence("FREQ=DAILY", BERLIN, handled);
    opensRounds(daily, handled);
    Instant missed = daily.nextAfter(handled).orElseThrow().instant();
    inTransaction(() -> work.enrol(Probe.TASK, subject, missed));

    await().atMost(SOON).until(() -> due().isAfter(clock.now()));
    assertThat(rounds()).hasSize(1);
    assertThat(rounds().get(0))
        .isEqualTo(daily.newestAt(clock.now()).orElseThrow().nominal().toString());
    assertThat(probe.runs()).containsExactly(missed);
  }

  @Test
  void runningTwiceChangesNothing() {
    Cadence daily = new Cadence("FREQ=DAILY", BERLIN, startOfToday().minusDays(2));
    opensRounds(daily, startOfToday().minusDays(2));
    inTransaction(() -> work.enrol(Probe.TASK, subject, clock.now()));
    await().atMost(SOON).until(() -> due().isAfter(clock.now()));
    List<String> once = rounds();
    inTransaction(() -> work.move(Probe.TASK, subject, clock.now()));
    await().atMost(SOON).until(() -> probe.runs().size() == 2 && due().isAfter(clock.now()));
    assertThat(rounds()).isEqualTo(once).hasSize(1);
  }

  @Test
  void aFailedRunLeavesNothingAndIsTriedAgainAsItWasDue() {
    AtomicInteger tries = new AtomicInteger();
    probe.behave(
        (who, due) -> {
          open(who, "round");
          if (tries.incrementAndGet() == 1) {
            throw new IllegalStateException("the first try fails, on purpose");
          }
          return Optional.empty();
        });
    Instant due = clock.now();
    inTransaction(() -> work.enrol(Probe.TASK, subject, due));
    await().atMost(SOON).until(() -> failures() == 1);
    assertThat(rounds()).isEmpty();

    time.forward(Duration.ofSeconds(10));
    await().atMost(SOON).until(() -> rows() == 0);
    assertThat(rounds()).hasSize(1);
    assertThat(probe.runs()).containsExactly(due, due);
  }

  @Test
  void movingWorkWhileItRunsWinsOverWhatItReturns() {
    Instant wanted = clock.now().plus(Duration.ofDays(9));
    whileItRuns(() -> work.move(Probe.TASK, subject, wanted));
    await().atMost(SOON).until(() -> !picked());
    assertThat(due()).isEqualTo(wanted);
    assertThat(rounds()).hasSize(1);
  }

  @Test
  void enrollingWorkWhileItRunsMakesItRunAgain() {
    Instant wanted = clock.now().plus(Duration.ofDays(9));
    whileItRuns(() -> work.enrol(Probe.TASK, subject, wanted));
    await().atMost(SOON).until(() -> !picked());
    assertThat(due()).isEqualTo(wanted);
  }

  @Test
  void aRunThatWasTakenBackMeanwhileChangesNothing() {
    whileItRuns(() -> work.cancel(Probe.TASK, subject));
    await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> rounds().isEmpty());
    assertThat(rows()).isZero();
  }

  @Test
  void aRunThatAnotherNodeTookOverChangesNothing() {
    whileItRuns(
        () ->
            sql.update(
                "update due_tasks set version = version + 1 where task_instance = ?", subject));
    await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> rounds().isEmpty());
    assertThat(picked()).isTrue();
    sql.update("delete from due_tasks where task_instance = ?", subject);
  }

  @Test
  void workOfADeadNodeRunsAgainAsItWasDue() {
    Instant due = machine.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);
    sql.update(
        "insert into due_tasks(task_name, task_instance, execution_time, due, picked, picked_by,"
            + " last_heartbeat, version) values (?, ?, ?, ?, true, 'gone', ?, 7)",
        Probe.TASK.name(),
        subject,
        due,
        due,
        due);
    await().atMost(Duration.ofSeconds(40)).until(() -> rows() == 0);
    assertThat(probe.runs()).containsExactly(due);
  }

  @Test
  void nodeAndDatabaseTellTheSameTime() {
    assertThat(agreement.measure()).isLessThan(Duration.ofSeconds(1));
    agreement.require(new StartupEvent());
    assertThat(agreement.holds()).isTrue();
  }

  @Test
  void aNodeWhoseClockIsOffDoesNotStart() {
    for (int off : new int[] {-8, 8}) {
      var disagreement = agreement(new NodeClock(new SetClock(Duration.ofSeconds(off))));
      assertThat(disagreement.holds()).isFalse();
      assertThatThrownBy(() -> disagreement.require(new StartupEvent()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("time server");
    }
  }

  @Test
  void aNodeGoesOnEvenlyWhenTheClockOfItsMachineJumps() {
    var wall = new SetClock(Duration.ZERO);
    var node = new NodeClock(wall);
    var meters = new SimpleMeterRegistry();
    var agreement = new ClockAgreement(node, sql, meters);
    for (int off : new int[] {-600, 600}) {
      wall.ahead = Duration.ofSeconds(off);
      assertThat(agreement.holds()).isTrue();
      assertThat(Duration.between(node.now(), Instant.now()).abs()).isLessThan(SOON);
      assertThat(meters.get("parley.clock.difference.seconds").gauge().value())
          .isBetween(595.0, 605.0);
    }
  }

  @Test
  void aNodeThatSleptFollowsItsMachine() {
    var wall = new SetClock(Duration.ofMinutes(-10));
    var node = new NodeClock(wall);
    wall.ahead = Duration.ZERO;
    assertThat(agreement(node).holds()).isTrue();
    assertThat(Duration.between(node.now(), Instant.now()).abs()).isLessThan(SOON);
  }

  private ClockAgreement agreement(NodeClock node) {
    return new ClockAgreement(node, sql, new SimpleMeterRegistry());
  }

  /** A machine's clock that is set at will. */
  private static final class SetClock extends WallClock {
    private volatile Duration ahead;

    SetClock(Duration ahead) {
      this.ahead = ahead;
    }

    @Override
    Instant now() {
      return Instant.now().plus(ahead);
    }
  }

  @Test
  void timeThatWasMovedIsKeptAndRefusedOutsideASandbox() {
    time.forward(Duration.ofHours(5));
    MovedClock again = new MovedClock(machine, sql, true);
    again.load(new StartupEvent());
    assertThat(Duration.between(again.now(), clock.now())).isLessThan(Duration.ofMinutes(1));
    assertThatThrownBy(() -> new MovedClock(machine, sql, false).load(new StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sandbox");
  }

  private void opensRounds(Cadence cadence, LocalDateTime from) {
    AtomicReference<LocalDateTime> handled = new AtomicReference<>(from);
    probe.behave(
        (who, due) -> {
          CatchUp now = cadence.catchUp(handled.get(), clock.now());
          now.current()
              .ifPresent(
                  round -> {
                    open(who, round.nominal().toString());
                    handled.set(round.nominal());
                  });
          return now.next().map(next -> next.instant());
        });
  }

  private void whileItRuns(Runnable meanwhile) {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    probe.behave(
        (who, due) -> {
          open(who, "round");
          started.countDown();
          try {
            assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          return Optional.empty();
        });
    inTransaction(() -> work.enrol(Probe.TASK, subject, clock.now()));
    try {
      assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
      inTransaction(meanwhile);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      mayEnd.countDown();
    }
  }

  private void open(String who, String nominal) {
    sql.update("insert into probe_round(subject, nominal) values (?, ?)", who, nominal);
  }

  private List<String> rounds() {
    return sql.list(
        "select nominal from probe_round where subject = ? order by nominal",
        row -> row.getString(1),
        subject);
  }

  private long rows() {
    return number("select count(*) from due_tasks where task_instance = ?");
  }

  private long failures() {
    return number(
        "select coalesce(max(consecutive_failures), 0) from due_tasks where task_instance = ?");
  }

  private long number(String query) {
    return sql.first(query, row -> row.getLong(1), subject).orElseThrow();
  }

  private Instant due() {
    return sql.first(
            "select due from due_tasks where task_instance = ?",
            row -> Sql.instant(row, "due"),
            subject)
        .orElseThrow();
  }

  private boolean picked() {
    return sql.first(
            "select picked from due_tasks where task_instance = ?",
            row -> row.getBoolean(1),
            subject)
        .orElse(false);
  }

  private LocalDateTime startOfToday() {
    return clock.today(BERLIN).atTime(0, 0);
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
