package org.parley.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bench.Figures.Target;
import org.parley.running.OutsideWorld;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * The first command of each platform after a start, sent the moment that Parley says it is ready,
 * until the person sees the answer: on Slack it comes with the acknowledgement, on Teams as a post,
 * and a form as a dialog.
 */
@Tag("first")
class FirstCommandBench {
  private static final Figures FIGURES = new Figures("first-command");
  private static final Target WITHIN = Target.atMost(1000);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private enum First {
    START,
    SLACK,
    TEAMS,
    FORM
  }

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @ParameterizedTest
  @MethodSource("org.parley.bench.Runs#databases")
  void afterAStart(Database database) {
    Map<First, double[]> took = new EnumMap<>(First.class);
    for (First first : First.values()) {
      took.put(first, new double[Runs.COUNT]);
    }
    try (var rig = Rig.of(database)) {
      rig.parley().start();
      var table = SharedTable.found(rig.world());
      for (int run = 0; run < Runs.COUNT; run++) {
        table.fay().closeDialogs();
        rig.parley().close();
        took.get(First.START)[run] = rig.parley().start().toMillis();
        for (First first : order(run)) {
          took.get(first)[run] = millis(first, rig.world());
        }
      }
    }
    FIGURES.add("start until ready", database, "ms", Target.none(), took.get(First.START));
    FIGURES.add("first answer on Slack", database, "ms", WITHIN, took.get(First.SLACK));
    FIGURES.add("first answer on Teams", database, "ms", WITHIN, took.get(First.TEAMS));
    FIGURES.add("first form on Slack", database, "ms", WITHIN, took.get(First.FORM));
  }

  /** By turns, since the later ones find warm what all share. */
  private static List<First> order(int run) {
    return switch (run % 3) {
      case 0 -> List.of(First.SLACK, First.TEAMS, First.FORM);
      case 1 -> List.of(First.TEAMS, First.FORM, First.SLACK);
      default -> List.of(First.FORM, First.SLACK, First.TEAMS);
    };
  }

  private static double millis(First first, OutsideWorld world) {
    return switch (first) {
      case SLACK -> until(world, Seat.ANA, "status", () -> true);
      case TEAMS -> {
        int before = world.said(0).size();
        yield until(
            world,
            Seat.PAULA,
            "status",
            () ->
                world.said(before).stream()
                    .anyMatch(it -> it.conversation().equals(Seat.PAULA.personal())));
      }
      case FORM -> until(world, Seat.FAY, "promise", () -> world.dialog(Seat.FAY).isObject());
      case START -> throw new IllegalArgumentException("not a command");
    };
  }

  private static double until(
      OutsideWorld world, Seat seat, String words, Callable<Boolean> isAnswered) {
    long begun = System.nanoTime();
    var outcome = world.act(Acts.type(seat, words));
    if (!outcome.isAcknowledged()) {
      throw new AssertionError(words + " of " + seat.name() + ": " + outcome);
    }
    Awaitility.await(words + " of " + seat.name())
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(isAnswered);
    return (System.nanoTime() - begun) / 1e6;
  }
}
