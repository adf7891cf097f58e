package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a client reads out of a card: its buttons and its inputs. */
final class CardReading {

  private CardReading() {}

  /** Every action anywhere in the card, in reading order. */
  static List<JsonNode> actions(JsonNode card) {
    return ofType(card, "Action.");
  }

  /** Every input anywhere in the card, in reading order. */
  static List<JsonNode> inputs(JsonNode card) {
    return ofType(card, "Input.");
  }

  private static List<JsonNode> ofType(JsonNode card, String prefix) {
    var found = new ArrayList<JsonNode>();
    gather(card, prefix, found);
    return found;
  }

  private static void gather(JsonNode node, String prefix, List<JsonNode> found) {
    if (node.isObject() && node.path("type").asText().startsWith(prefix)) {
      found.add(node);
      return;
    }
    for (var entry : node.properties()) {
      if (!entry.getKey().equals("fallback") && !entry.getKey().equals("data")) {
        gather(entry.getValue(), prefix, found);
      }
    }
    if (node.isArray()) {
      node.forEach(each -> gather(each, prefix, found));
    }
  }
}
