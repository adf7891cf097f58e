package org.parley.sandbox.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Adaptive Cards, in a message or a dialog. */
final class TeamsReading implements Reading {

  private static final Set<String> NOT_SHOWN = Set.of("fallback", "data");

  @Override
  public String text(JsonNode body) {
    var lines = new ArrayList<String>();
    each(body, node -> line(node, lines));
    return String.join("\n", lines);
  }

  private static void line(JsonNode node, List<String> lines) {
    switch (node.path("type").asText()) {
      case "TextBlock" -> lines.add(unescaped(node.path("text").asText()));
      case "RichTextBlock" -> {
        var line = new StringBuilder();
        node.path("inlines")
            .forEach(it -> line.append(it.isTextual() ? it.asText() : it.path("text").asText()));
        lines.add(line.toString());
      }
      case "FactSet" ->
          node.path("facts")
              .forEach(
                  it ->
                      lines.add(
                          unescaped(it.path("title").asText() + " " + it.path("value").asText())));
      default -> {}
    }
  }

  /** Markdown as it is read: without its signs. */
  private static String unescaped(String markdown) {
    return markdown.replaceAll("(?<!\\\\)(\\*\\*|__|`)", "").replaceAll("\\\\([^\\w\\s])", "$1");
  }

  @Override
  public List<Pressable> buttons(JsonNode body) {
    var found = new ArrayList<Pressable>();
    each(
        body,
        node -> {
          if (node.path("type").asText().startsWith("Action.")) {
            found.add(new Pressable(node.path("title").asText(), node, effect(node)));
          }
        });
    return found;
  }

  private static Effect effect(JsonNode action) {
    if (action.path("type").asText().equals("Action.OpenUrl")) {
      return Effect.VISITS;
    }
    boolean dialog = action.path("data").path("msteams").path("type").asText().equals("task/fetch");
    return dialog ? Effect.OPENS_DIALOG : Effect.ACTS;
  }

  @Override
  public List<Entry> entries(JsonNode body) {
    var found = new ArrayList<Entry>();
    each(
        body,
        node -> {
          if (node.path("type").asText().startsWith("Input.")) {
            found.add(
                new Entry(
                    node.path("id").asText(),
                    node.path("label").asText(node.path("title").asText()),
                    kind(node),
                    choices(node)));
          }
        });
    return found;
  }

  private static Kind kind(JsonNode input) {
    if (!input.path("type").asText().equals("Input.ChoiceSet")) {
      return Kind.WRITTEN;
    }
    return input.path("isMultiSelect").asBoolean() ? Kind.SOME_OF : Kind.ONE_OF;
  }

  private static List<Choice> choices(JsonNode input) {
    var found = new ArrayList<Choice>();
    for (JsonNode choice : input.path("choices")) {
      found.add(new Choice(choice.path("title").asText(), choice.path("value").asText()));
    }
    return found;
  }

  /** Every object that is shown, in reading order. */
  private static void each(JsonNode node, Consumer<JsonNode> found) {
    if (node.isObject()) {
      found.accept(node);
    }
    for (var property : node.properties()) {
      if (!NOT_SHOWN.contains(property.getKey())) {
        each(property.getValue(), found);
      }
    }
    if (node.isArray()) {
      node.forEach(it -> each(it, found));
    }
  }
}
