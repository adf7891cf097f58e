package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.running.Hands;
import org.parley.running.OutsideWorld.Outcome;
import org.parley.running.Seat;
import org.parley.running.Trap;
import org.parley.running.Trap.Holds;
import org.parley.running.Wire;

/** The database goes away, falls silent, answers too late, or has no connection left. */
class DatabaseFaults extends AtASite {
  /** Slack gives a command three seconds, then tells the person itself; and the way to the test. */
  private static final long VISIBLY_MILLIS = 3_200;

  private static final Duration RECOVERED = Duration.ofSeconds(30);

  @Test
  @DisplayName("Fault 5: PostgreSQL is stopped at once and started; nothing acknowledged is lost")
  void theDatabaseIsRestarted() {
    crowd.begins();
    pass(Duration.ofSeconds(4));
    site.postgres().stopAtOnce();
    pass(Duration.ofSeconds(3));
    site.postgres().startAgain();
    Duration recovered = untilAcknowledged();
    pass(Duration.ofSeconds(3));
    crowd.stops();
    history.awaitAllTold(ALL_TOLD);
    assertThat(recovered).isLessThan(RECOVERED);
    Findings.add(
        "5",
        "PostgreSQL stopped with -m immediate for 3 s under load",
        history.mustHold(2 * LANES)
            + "; a change was acknowledged "
            + seconds(recovered)
            + " after it was back");
  }

  @Test
  @DisplayName("Fault 6: PostgreSQL falls silent for a minute; commands fail visibly, all recovers")
  void theDatabaseFallsSilent() {
    crowd.begins();
    pass(Duration.ofSeconds(3));
    crowd.stops();
    double threads = site.metric("jvm_threads_live_threads");
    site.replicas().forEach(it -> it.database().becomes(Wire.State.BLACK_HOLE));
    List<Outcome> outcomes = new ArrayList<>();
    double most = 0;
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      for (Seat seat : List.of(Seat.ANA, Seat.FAY)) {
        outcomes.add(new Hands(world, seat).type("status"));
      }
      most = Math.max(most, site.metric("jvm_threads_live_threads"));
    }
    site.replicas().forEach(it -> it.database().becomes(Wire.State.FLOWING));
    crowd.begins();
    Duration recovered = untilAcknowledged();
    pass(Duration.ofSeconds(3));
    crowd.stops();
    history.awaitAllTold(ALL_TOLD);
    long late = outcomes.stream().filter(it -> !it.isAcknowledged()).count();
    long slowest = outcomes.stream().mapToLong(Outcome::millis).max().orElseThrow();
    assertThat(slowest).isLessThan(VISIBLY_MILLIS);
    double after = settled("jvm_threads_live_threads", threads + 20);
    assertThat(recovered).isLessThan(RECOVERED);
    Findings.add(
        "6",
        "PostgreSQL's wires swallowed everything for 60 s, both replicas",
        "%d commands, the slowest told that it failed after %d ms, %d by the platform; threads %.0f before,"
                .formatted(outcomes.size(), slowest, late, threads)
            + " %.0f at most, %.0f after; a change was acknowledged %s after; %s"
                .formatted(most, after, seconds(recovered), history.mustHold(2 * LANES)));
  }

  @Test
  @DisplayName("Fault 7: the commit's answer is lost; sending again has one effect")
  void theCommitsAnswerIsLost() {
    for (int time = 0; time < 5; time++) {
      var draft = crowd.draft(Seat.ANA);
      String written = time % 2 == 0 ? "insert into handled_request" : "insert into promise";
      var traps =
          site.replicas().stream().map(it -> Trap.atCommitAfter(written, Holds.REPLY)).toList();
      for (int i = 0; i < traps.size(); i++) {
        site.replicas().get(i).database().set(traps.get(i));
      }
      var sent = crowd.sends(draft);
      caught(traps);
      traps.forEach(Trap::cut);
      var first = sent.join().outcome();
      site.replicas().forEach(it -> it.database().disarm());
      boolean isTaken = new Hands(world, Seat.ANA).sends(draft.deed());
      assertThat(
              site.postgres().column("select id from promise where what = '" + draft.mark() + "'"))
          .as("%s, then %s", first, isTaken)
          .hasSize(1);
    }
    crowd.promises(Seat.FAY);
    history.awaitAllTold(ALL_TOLD);
    Findings.add(
        "7",
        "5 times the line was cut between COMMIT and its answer, then the form was sent again",
        history.mustHold(0).toString());
  }

  @Test
  @DisplayName("Fault 8: no connection is left; everybody is answered in three seconds")
  void noConnectionIsLeft() throws SQLException {
    everybodyAsks(Executors.newCachedThreadPool());
    List<Outcome> outcomes;
    try (Connection lock = site.postgres().connect()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table handled_request in access exclusive mode");
      outcomes = everybodyAsks(Executors.newCachedThreadPool());
      lock.rollback();
    }
    crowd.begins();
    Duration recovered = untilAcknowledged();
    crowd.stops();
    history.awaitAllTold(ALL_TOLD);
    long slowest = outcomes.stream().mapToLong(Outcome::millis).max().orElseThrow();
    long late = outcomes.stream().filter(it -> it.problem().contains("timeout")).count();
    assertThat(slowest).isLessThan(VISIBLY_MILLIS);
    assertThat(late).as("not answered in time").isZero();
    Findings.add(
        "8",
        "60 commands in a good second for each replica while a lock held every one of its 30"
            + " connections",
        "the slowest answer after %d ms, %d left to the platform's own timeout; a change was"
                .formatted(slowest, late)
            + " acknowledged %s after; %s".formatted(seconds(recovered), history.mustHold(0)));
  }

  private List<Outcome> everybodyAsks(ExecutorService threads) {
    List<CompletableFuture<Outcome>> asked = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Seat seat = i % 2 == 0 ? Seat.ANA : Seat.FAY;
      asked.add(
          CompletableFuture.supplyAsync(() -> new Hands(world, seat).type("status"), threads));
      pass(Duration.ofMillis(i % 2 * 20));
    }
    threads.shutdown();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private Duration untilAcknowledged() {
    long begun = System.nanoTime();
    long before = history.acknowledged();
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> history.acknowledged() > before);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private double settled(String metric, double atMost) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> site.metric(metric) <= atMost);
    return site.metric(metric);
  }
}
