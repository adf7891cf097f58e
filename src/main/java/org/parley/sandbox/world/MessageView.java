package org.parley.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A message as it stands now.
 *
 * @param author person id, or {@code bot}
 * @param text plain or fallback text
 * @param body the platform's own JSON: {@code {"blocks":[…]}} on Slack, an Adaptive Card on Teams;
 *     a JSON null where there is only text
 * @param onlyForYou ephemeral (Slack) or targeted (Teams)
 * @param edited whether it was changed after it was posted
 * @param thread id of the message under which this one stands; empty at the top level
 */
public record MessageView(
    String id,
    String author,
    String authorName,
    String text,
    JsonNode body,
    Instant at,
    boolean onlyForYou,
    boolean edited,
    String thread) {

  /** A message at the top level. */
  public MessageView(
      String id,
      String author,
      String authorName,
      String text,
      JsonNode body,
      Instant at,
      boolean onlyForYou,
      boolean edited) {
    this(id, author, authorName, text, body, at, onlyForYou, edited, "");
  }
}
