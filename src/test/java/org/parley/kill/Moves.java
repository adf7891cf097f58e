package org.parley.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parley.kill.Change.Kind;
import org.parley.kill.Change.Wish;
import org.parley.running.Hands;
import org.parley.running.SharedTable;

/** Draws what people ask for next, and fills in their forms. */
final class Moves {
  private static final List<String> STAGES =
      List.of("Hypothesize", "Map", "Establish", "Operate", "Evaluate");

  // What the bare command shows of promises, and "declare all" of interests on its first page.
  private static final int MOST_PROMISES = 8;
  private static final int MOST_DECLARATIONS = 4;

  private final Random random;
  private final SharedTable table;
  private String stage = STAGES.get(0);
  private int promises;
  private int declarations;

  Moves(Random random, SharedTable table) {
    this.random = random;
    this.table = table;
  }

  /** Forms for Ana, Fay and Paula that only need to be sent; at least one is read everywhere. */
  List<Change> draw(int round) {
    var changes = new ArrayList<Change>();
    changes.add(
        random.nextInt(3) == 0 && promises < MOST_PROMISES
            ? promise(table.ana(), round)
            : move(table.ana(), round));
    for (Hands partner : List.of(table.fay(), table.paula())) {
      if (random.nextInt(3) > 0 && promises < MOST_PROMISES) {
        changes.add(promise(partner, round));
      } else if (declarations < MOST_DECLARATIONS) {
        changes.add(declaration(partner, round));
      }
    }
    return changes;
  }

  /** What the state says. */
  void stands(String atStage) {
    stage = atStage;
  }

  /** The stage that the bare command's answer names. */
  static String stageIn(String status) {
    return STAGES.stream()
        .filter(it -> status.contains("is in " + it + "."))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no stage in: " + status));
  }

  private Change promise(Hands hands, int round) {
    promises++;
    var wish = new Wish(Kind.PROMISE, hands.seat(), mark(hands, round), "");
    return new Change(wish, hands.form("promise", Map.of("what", wish.mark())));
  }

  private Change move(Hands hands, int round) {
    var others = STAGES.stream().filter(it -> !it.equals(stage)).toList();
    String to = others.get(random.nextInt(others.size()));
    var wish = new Wish(Kind.STAGE, hands.seat(), mark(hands, round), to);
    return new Change(wish, hands.form("stage " + to, Map.of("reason", wish.mark())));
  }

  private Change declaration(Hands hands, int round) {
    declarations++;
    var wish = new Wish(Kind.DECLARATION, hands.seat(), mark(hands, round), "");
    return new Change(
        wish,
        hands.form(
            "declare",
            Map.of("sentence", wish.mark(), "weight", "IMPORTANT", "visibility", "TABLE")));
  }

  private static String mark(Hands hands, int round) {
    return "k" + round + hands.seat().name();
  }
}
