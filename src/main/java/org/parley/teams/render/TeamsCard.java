package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.conversation.message.Limits;

/**
 * The card around its elements.
 *
 * @param content the Adaptive Card
 * @param summary what a notification and a screen reader give; plain text
 */
public record TeamsCard(ObjectNode content, String summary) {
  public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

  /** Safe within each of the sizes that Microsoft documents (100 KB, 40 KB, 28 KB a message). */
  static final int BYTES = 25 * 1024;

  static TeamsCard of(List<ObjectNode> body, TeamsMentions mentions, String summary) {
    var card =
        TeamsSpans.node("AdaptiveCard")
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("version", "1.5")
            .put("fallbackText", summary);
    var elements = card.putArray("body");
    body.forEach(elements::add);
    var teams = card.putObject("msteams").put("width", "Full");
    if (!mentions.isEmpty()) {
      teams.set("entities", mentions.entities());
    }
    Limits.check(BYTES, card.toString().getBytes(StandardCharsets.UTF_8).length, "card in bytes");
    return new TeamsCard(card, summary);
  }
}
