package org.parley.slack.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.conversation.message.Limits;

/**
 * What Slack takes at most. A message within {@link Limits} fits; this refuses what does not,
 * before Slack does.
 */
final class SlackLimits {
  /** A text object, escaped. */
  static final int TEXT = 3000;

  private static final int BLOCKS_IN_MESSAGE = 50;
  private static final int BLOCKS_IN_VIEW = 100;

  /** Undocumented, about 13,200 characters of JSON: github.com/slackapi/bolt-js/issues/2509. */
  private static final int MESSAGE = 13_000;

  private static final int VIEW = 60_000;

  private SlackLimits() {}

  static void message(ArrayNode blocks) {
    Limits.check(BLOCKS_IN_MESSAGE, blocks.size(), "blocks");
    Limits.check(MESSAGE, blocks.toString().length(), "all blocks");
    blocks.forEach(SlackLimits::block);
  }

  static void view(ObjectNode view) {
    Limits.check(24, view.at("/title/text").asText().length(), "modal title");
    Limits.check(24, view.at("/submit/text").asText().length(), "submit label");
    Limits.check(24, view.at("/close/text").asText().length(), "close label");
    Limits.check(3000, view.path("private_metadata").asText().length(), "private metadata");
    Limits.check(BLOCKS_IN_VIEW, view.path("blocks").size(), "blocks");
    Limits.check(VIEW, view.toString().length(), "view");
    view.path("blocks").forEach(SlackLimits::block);
  }

  private static void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> Limits.check(150, block.at("/text/text").asText().length(), "header");
      case "context" ->
          block.path("elements").forEach(e -> Limits.check(TEXT, text(e).length(), "context"));
      case "actions" -> {
        Limits.check(25, block.path("elements").size(), "buttons");
        block.path("elements").forEach(SlackLimits::button);
      }
      case "input" -> {
        Limits.check(255, block.path("block_id").asText().length(), "field name");
        Limits.check(2000, block.at("/label/text").asText().length(), "field label");
        Limits.check(2000, block.at("/hint/text").asText().length(), "field hint");
      }
      default -> {}
    }
  }

  private static void button(JsonNode button) {
    Limits.check(75, button.at("/text/text").asText().length(), "button label");
    Limits.check(2000, button.path("value").asText().length(), "button value");
    Limits.check(3000, button.path("url").asText().length(), "button address");
  }

  private static String text(JsonNode node) {
    return node.path("text").asText();
  }
}
