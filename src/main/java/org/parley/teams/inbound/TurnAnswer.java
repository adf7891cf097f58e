package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parley.teams.render.TeamsCard;

/**
 * What an activity is answered with on the same request.
 *
 * @param body empty for all but invokes
 */
record TurnAnswer(int status, Optional<ObjectNode> body) {
  private static final String MESSAGE = "application/vnd.microsoft.activity.message";
  private static final String ERROR = "application/vnd.microsoft.error";

  /** Taken. */
  static TurnAnswer taken() {
    return new TurnAnswer(200, Optional.empty());
  }

  /** An invoke that nobody here understands. */
  static TurnAnswer notOurs() {
    return new TurnAnswer(501, Optional.empty());
  }

  /** To a pressed button: a short text for who pressed. */
  static TurnAnswer text(String words) {
    return to(action(200, MESSAGE).put("value", words));
  }

  /** To a pressed button: what the card shows now. */
  static TurnAnswer card(TeamsCard card) {
    var body = action(200, TeamsCard.CONTENT_TYPE);
    body.set("value", card.content());
    return to(body);
  }

  /** To a button that we never drew. */
  static TurnAnswer malformed() {
    var body = action(400, ERROR);
    body.putObject("value").put("code", "BadRequest").put("message", "unknown action");
    return to(body);
  }

  /** To a dialog: this card stands in it now. */
  static TurnAnswer dialog(String title, TeamsCard card) {
    var body = JsonNodeFactory.instance.objectNode();
    var task = body.putObject("task").put("type", "continue");
    var value = task.putObject("value").put("title", title);
    value.put("height", "medium").put("width", "medium");
    value
        .putObject("card")
        .put("contentType", TeamsCard.CONTENT_TYPE)
        .set("content", card.content());
    return to(body);
  }

  /** To a dialog: nothing but a text. */
  static TurnAnswer dialogText(String words) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putObject("task").put("type", "message").put("value", words);
    return to(body);
  }

  private static ObjectNode action(int status, String type) {
    return JsonNodeFactory.instance.objectNode().put("statusCode", status).put("type", type);
  }

  private static TurnAnswer to(ObjectNode body) {
    return new TurnAnswer(200, Optional.of(body));
  }
}
