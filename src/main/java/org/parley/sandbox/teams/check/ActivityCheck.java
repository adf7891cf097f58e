package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;

/** Whether Teams would take what a bot posts. */
public final class ActivityCheck {

  /** The content type of an Adaptive Card. */
  public static final String CARD = "application/vnd.microsoft.card.adaptive";

  /** A message may weigh this much, counted in UTF-16. */
  public static final int MESSAGE_BYTES = 100 * 1024;

  private ActivityCheck() {}

  /** Whether a request body is above the size of a message. */
  public static boolean isTooBig(String body) {
    return 2L * body.length() > MESSAGE_BYTES;
  }

  /** Everything that is wrong with a message; at most one card, and nothing but cards. */
  public static List<Finding> of(JsonNode activity) {
    var reading = new Spot.Reading(Surface.MESSAGE);
    var top = Spot.top(reading);
    if (!activity.path("type").asText().equals("message")) {
      top.at("type").refuse("only messages can be posted");
    }
    var text = activity.path("text").asText();
    var attachments = activity.path("attachments");
    if (text.isBlank() && attachments.isEmpty()) {
      top.refuse("neither text nor card");
    }
    if (activity.has("textFormat") && !activity.path("textFormat").isNull()) {
      Value.oneOf("plain", "markdown", "xml")
          .check(activity.path("textFormat"), top.at("textFormat"));
    }
    Mentions.check(List.of(text), activity.path("entities"), top.at("entities"));
    checkAttachments(attachments, top.at("attachments"), reading);
    return List.copyOf(reading.findings);
  }

  /** The card of a message that was taken; a missing node where there is only text. */
  public static JsonNode cardOf(JsonNode activity) {
    return activity.path("attachments").path(0).path("content");
  }

  private static void checkAttachments(JsonNode attachments, Spot spot, Spot.Reading reading) {
    if (attachments.size() > 1) {
      spot.refuse("one card for each message");
    }
    for (int i = 0; i < attachments.size(); i++) {
      var attachment = attachments.get(i);
      if (!attachment.path("contentType").asText().equals(CARD)) {
        spot.at(i).refuse("unknown attachment '" + attachment.path("contentType").asText() + "'");
      } else {
        reading.findings.addAll(AdaptiveCardCheck.of(attachment.path("content"), Surface.MESSAGE));
      }
    }
  }
}
