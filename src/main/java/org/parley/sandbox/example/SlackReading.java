package org.parley.sandbox.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Block Kit, in a message or a modal. */
final class SlackReading implements Reading {

  @Override
  public String text(JsonNode body) {
    var lines = new ArrayList<String>();
    for (JsonNode block : body.path("blocks")) {
      for (JsonNode part : parts(block)) {
        var line = new StringBuilder();
        gather(part, line);
        lines.add(line.toString());
      }
    }
    return String.join("\n", lines);
  }

  /** Each point of a list is a line of its own. */
  private static List<JsonNode> parts(JsonNode block) {
    if (!block.path("type").asText().equals("rich_text")) {
      return List.of(block);
    }
    var parts = new ArrayList<JsonNode>();
    for (JsonNode part : block.path("elements")) {
      if (part.path("type").asText().equals("rich_text_list")) {
        part.path("elements").forEach(parts::add);
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static void gather(JsonNode node, StringBuilder line) {
    JsonNode text = node.path("text");
    if (text.isTextual()) {
      line.append(text.textValue());
    } else if (node.path("fallback").isTextual()) {
      line.append(node.path("fallback").textValue());
    } else {
      node.forEach(child -> gather(child, line));
    }
  }

  @Override
  public List<Pressable> buttons(JsonNode body) {
    var found = new ArrayList<Pressable>();
    for (JsonNode block : body.path("blocks")) {
      JsonNode accessory = block.path("accessory");
      block.path("elements").forEach(it -> button(block, it, found));
      button(block, accessory, found);
    }
    return found;
  }

  private static void button(JsonNode block, JsonNode element, List<Pressable> found) {
    if (element.path("type").asText().equals("button")) {
      ObjectNode detail = element.deepCopy();
      detail.put("block_id", block.path("block_id").asText());
      Effect effect = element.has("url") ? Effect.VISITS : Effect.ACTS;
      found.add(new Pressable(element.path("text").path("text").asText(), detail, effect));
    }
  }

  @Override
  public List<Entry> entries(JsonNode body) {
    var found = new ArrayList<Entry>();
    for (JsonNode block : body.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        JsonNode element = block.path("element");
        found.add(
            new Entry(
                block.path("block_id").asText(),
                block.path("label").path("text").asText(),
                kind(element.path("type").asText()),
                choices(element)));
      }
    }
    return found;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "static_select", "radio_buttons" -> Kind.ONE_OF;
      case "multi_static_select", "checkboxes" -> Kind.SOME_OF;
      case "users_select" -> Kind.PERSON;
      default -> Kind.WRITTEN;
    };
  }

  private static List<Choice> choices(JsonNode element) {
    var found = new ArrayList<Choice>();
    for (JsonNode options : element.findValues("options")) {
      for (JsonNode option : options) {
        found.add(
            new Choice(option.path("text").path("text").asText(), option.path("value").asText()));
      }
    }
    return found;
  }
}
