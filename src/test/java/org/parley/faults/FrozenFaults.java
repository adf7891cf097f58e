package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.faults.History.Told;
import org.parley.faults.Site.Replica;
import org.parley.running.Seat;
import org.parley.running.Trap;
import org.parley.running.Trap.Holds;

/** A replica stands still (SIGSTOP) until the other has taken over, then goes on unaware. */
class FrozenFaults extends AtASite {
  private static final int ZOMBIES = 2;

  @Test
  @DisplayName("Fault 14: who was overtaken writes nothing; each lane says at most one thing twice")
  void whoWasOvertakenWritesNothing() {
    Duration longest = Duration.ZERO;
    for (int zombie = 1; zombie <= ZOMBIES; zombie++) {
      Duration told = freezesBetweenCheckAndSending();
      longest = told.compareTo(longest) > 0 ? told : longest;
    }
    Findings.add(
        "14",
        ZOMBIES
            + " times SIGSTOP after the epoch was checked and the post was on the wire; SIGCONT"
            + " after the other had taken over",
        history.mustHold(ZOMBIES * LANES)
            + "; the other told it "
            + seconds(longest)
            + " after; the zombie wrote nothing");
  }

  private Duration freezesBetweenCheckAndSending() {
    var draft = crowd.draft(Seat.ANA);
    var traps =
        site.replicas().stream()
            .map(it -> it.slack().set(Trap.at(Seat.ANA.channel(), Holds.REQUEST)))
            .toList();
    crowd.sends(draft).join();
    Replica zombie = caught(traps);
    zombie.parley().process().freeze();
    traps.get(1 - site.replicas().indexOf(zombie)).release();
    Duration told = history.awaitAllTold(ALL_TOLD);
    String first = message(draft.mark(), 0);
    traps.get(site.replicas().indexOf(zombie)).release();
    zombie.parley().process().thaw();
    pass(Duration.ofSeconds(2));
    crowd.promises(Seat.FAY, 3);
    history.awaitAllTold(ALL_TOLD);

    assertThat(written(first)).as("the first post is the one that is known").isTrue();
    assertThat(message(draft.mark(), 1))
        .as("the zombie's own post is not known")
        .isNotEqualTo(first);
    assertThat(written(message(draft.mark(), 1))).isFalse();
    return told;
  }

  private String message(String mark, int nth) {
    return history.told().stream()
        .filter(it -> it.seat() == Seat.ANA && it.mark().equals(mark))
        .map(Told::message)
        .skip(nth)
        .findFirst()
        .orElse("");
  }

  private boolean written(String message) {
    return !site.postgres()
        .column("select id from posting where message_id = '" + message + "'")
        .isEmpty();
  }
}
