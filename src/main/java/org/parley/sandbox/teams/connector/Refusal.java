package org.parley.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import org.parley.sandbox.world.Answer;

/** The platform says no. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Map<String, Integer> STATUS =
      Map.of(
          "BotDisabledByAdmin", 403,
          "BotNotInConversationRoster", 403,
          "ConversationBlockedByUser", 403,
          "ForbiddenOperationException", 403,
          "ActivityNotFoundInConversation", 404,
          "ConversationNotFound", 404,
          "PreconditionFailed", 412,
          "MessageSizeTooBig", 413,
          "Throttled", 429,
          "ServiceError", 500);

  private final transient Answer answer;

  private Refusal(Answer answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }

  static Refusal unauthorized() {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("message", "Authorization has been denied for this request.");
    return new Refusal(Answer.json(401, body.toString()));
  }

  static Refusal badSyntax(String message) {
    return of(400, "BadSyntax", message);
  }

  static Refusal badArgument(String message) {
    return of(400, "Bad argument", message);
  }

  static Refusal notInRoster() {
    return of(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
  }

  static Refusal blockedByUser() {
    return of(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
  }

  static Refusal notInstalled() {
    return of(403, "ForbiddenOperationException", "Bot is not installed in user's personal scope");
  }

  static Refusal notEnoughPermissions() {
    return of(403, "NotEnoughPermissions", "The bot may change its own messages only.");
  }

  static Refusal conversationNotFound() {
    return of(404, "ConversationNotFound", "Conversation not found.");
  }

  static Refusal activityNotFound() {
    return of(404, "ActivityNotFoundInConversation", "Conversation not found.");
  }

  static Refusal memberNotFound() {
    return of(404, "MemberNotFoundInConversation", "Member not found.");
  }

  static Refusal tooBig() {
    return of(413, "MessageSizeTooBig", "Message size too large.");
  }

  /**
   * Too many requests.
   *
   * @param wait in the platform's own seconds
   */
  static Refusal throttled(Duration wait) {
    var seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    var plain = of(429, "Throttled", "Too many requests.");
    return new Refusal(plain.answer.with("Retry-After", Long.toString(seconds)));
  }

  /**
   * What a fault asks for.
   *
   * @param error one of the platform's error codes, or an HTTP status
   */
  static Refusal played(String error) {
    if (error.matches("[45]\\d\\d")) {
      return of(Integer.parseInt(error), "ServiceError", "Played.");
    }
    return of(STATUS.getOrDefault(error, 400), error, "Played.");
  }

  private static Refusal of(int status, String code, String message) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return new Refusal(Answer.json(status, body.toString()));
  }
}
