package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.faults.Site.Replica;
import org.parley.running.OutsideWorld.Weather;
import org.parley.running.Seat;
import org.parley.running.Trap;
import org.parley.running.Trap.Holds;
import org.parley.running.Wire;

/** A replica is killed (SIGKILL) at a chosen moment, or again and again. */
class KilledFaults extends AtASite {
  private static final int KILLS = Integer.getInteger("parley.faults.kills", 50);
  private static final long SEED = Long.getLong("parley.faults.seed", 20_261_126L);

  @Test
  @DisplayName("Fault 1: killed before the commit, there is neither state nor message")
  void killedBeforeTheCommitThereIsNeitherStateNorMessage() {
    for (String written : List.of("insert into promise", "insert into posting")) {
      var draft = crowd.draft(Seat.ANA);
      var traps =
          site.replicas().stream()
              .map(it -> it.database().set(Trap.atCommitAfter(written, Holds.REQUEST)))
              .toList();
      var sent = crowd.sends(draft);
      Replica caught = caught(traps);
      pass(Duration.ofSeconds(1));
      caught.kill();
      traps.forEach(Trap::cut);
      var change = sent.join();
      caught.parley().start();
      crowd.promises(Seat.ANA);
      history.awaitAllTold(ALL_TOLD);

      assertThat(change.outcome()).isEqualTo(History.Outcome.UNKNOWN);
      assertThat(history.kept()).doesNotContain(draft.mark());
      assertThat(history.told()).extracting(History.Told::mark).doesNotContain(draft.mark());
    }
    Findings.add(
        "1",
        "kill -9 while the COMMIT of the state, then that of the messages, was on the wire",
        history.mustHold(0).toString());
  }

  @Test
  @DisplayName("Fault 2: killed after the commit, before anything is sent, all is told in 60 s")
  void killedAfterTheCommitAllIsToldWithinAMinute() {
    var draft = crowd.draft(Seat.ANA);
    site.replicas().forEach(it -> it.slack().becomes(Wire.State.HELD));
    var change = crowd.sends(draft).join();
    site.replicas().forEach(Replica::kill);
    site.replicas().forEach(it -> it.slack().cut());
    site.replicas().forEach(it -> it.slack().becomes(Wire.State.FLOWING));
    long begun = System.nanoTime();
    site.replicas().forEach(it -> it.parley().start());
    Duration restart = Duration.ofNanos(System.nanoTime() - begun);
    Duration told = history.awaitAllTold(ALL_TOLD);

    assertThat(change.outcome()).isEqualTo(History.Outcome.ACKNOWLEDGED);
    Findings.add(
        "2",
        "both replicas kill -9 after the commit, Slack's wire held so that nothing was sent",
        history.mustHold(1)
            + "; told "
            + seconds(told.plus(restart))
            + " after the kill, of them "
            + seconds(restart)
            + " of starting");
  }

  @Test
  @DisplayName("Fault 3: killed after sending, before the mark, at most one duplicate a lane")
  void killedBetweenSendingAndMarkingNothingIsLost() {
    int kills = 3;
    int waiting = 6;
    Duration longest = Duration.ZERO;
    for (int kill = 1; kill <= kills; kill++) {
      long elsewhere = (long) kill * waiting * (LANES - 1);
      world.plays(
          new Weather("slack", "chat.postMessage", Seat.ANA.channel(), "rate_limited", 1, 250, ""));
      crowd.promises(Seat.ANA, waiting);
      Awaitility.await().atMost(ALL_TOLD).until(() -> toldElsewhere() >= elsewhere);
      var traps =
          site.replicas().stream()
              .map(it -> it.database().set(Trap.at("set delivered_rev", Holds.REQUEST)))
              .toList();
      Replica caught = caught(traps);
      caught.kill();
      traps.forEach(Trap::cut);
      caught.parley().start();
      Duration told = history.awaitAllTold(ALL_TOLD);
      longest = told.compareTo(longest) > 0 ? told : longest;
    }
    assertThat(history.verdict().duplicates()).as("said before it was killed").isPositive();
    Findings.add(
        "3",
        "%d kills -9 while the mark of the first of %d posts to one channel, which Slack had taken,"
                .formatted(kills, waiting)
            + " was on the wire",
        history.mustHold(kills) + "; told at most " + seconds(longest) + " after");
  }

  private long toldElsewhere() {
    return history.told().stream().filter(it -> it.seat() != Seat.ANA).count();
  }

  @Test
  @DisplayName("Fault 4: fifty kills under load lose nothing and keep every channel's order")
  void manyKillsUnderLoadLoseNothingAndKeepTheOrder() {
    System.out.printf("fault 4: seed %d, %d kills%n", SEED, KILLS);
    var random = new Random(SEED);
    crowd.begins(Duration.ofSeconds(1));
    for (int kill = 1; kill <= KILLS; kill++) {
      LockSupport.parkNanos(Duration.ofMillis(300 + random.nextInt(700)).toNanos());
      Replica next = site.replicas().get(random.nextInt(2));
      next.kill();
      next.parley().start();
    }
    crowd.stops();
    // Lanes wait for a takeover after most kills; what has piled up leaves at the platforms' pace.
    Duration told = history.awaitAllTold(ALL_TOLD.multipliedBy(3));
    Findings.add(
        "4",
        KILLS + " kills -9 of one of two replicas at random moments, three people at work",
        history.mustHold(KILLS * LANES)
            + "; "
            + history.acknowledged()
            + " acknowledged; the last told "
            + seconds(told)
            + " after the last restart");
  }
}
