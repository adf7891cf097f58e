package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The smallest pieces of Block Kit JSON. Bolt's own model lacks the newer blocks. */
final class BlockKit {
  private BlockKit() {}

  static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  static ArrayNode array(List<ObjectNode> items) {
    return JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
  }

  /** Shown letter by letter: no markup, no emoji codes. */
  static ObjectNode plainText(String text) {
    return object("plain_text").put("text", text).put("emoji", false);
  }

  /** Slack's markup; {@code text} is escaped already. Nothing in it becomes a link by itself. */
  static ObjectNode markup(String text) {
    return object("mrkdwn").put("text", text).put("verbatim", true);
  }

  /** A rich text block of these sections, lists or quotes. */
  static ObjectNode richText(List<ObjectNode> parts) {
    return holding("rich_text", parts);
  }

  static ObjectNode holding(String type, List<ObjectNode> elements) {
    return object(type).set("elements", array(elements));
  }

  /** Literal words inside rich text. */
  static ObjectNode words(String text) {
    return object("text").put("text", text);
  }

  /** Literal words inside rich text, {@code bold} or {@code code}. */
  static ObjectNode words(String text, String style) {
    var element = words(text);
    element.putObject("style").put(style, true);
    return element;
  }
}
