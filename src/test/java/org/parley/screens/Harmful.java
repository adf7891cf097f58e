package org.parley.screens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a client could act upon in something drawn: nothing, when people's words stay words. */
final class Harmful {
  /** The only markup of our own that may hold a sharp bracket. */
  private static final Pattern DATE = Pattern.compile("<!date\\^\\d+\\^[^|<>]+\\|[^|<>]+>");

  private static final Set<String> RICH =
      Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "text", "date");

  /** What Markdown or a client could act upon, without the backslash that takes its force. */
  private static final Pattern ACTIVE = Pattern.compile("(?<!\\\\)[*_~`\\[]");

  /** Bidirectional overrides and the like, as text or escaped. */
  private static final Pattern DISGUISE = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private Harmful() {}

  static List<String> slack(JsonNode json) {
    return Stream.of(
            texts(all(json), "mrkdwn", "text")
                .map(text -> DATE.matcher(text).replaceAll(""))
                .filter(text -> text.contains("<") || text.matches("(?s).*\\*b(old)?\\*.*")),
            Stream.of(json.path("text").asText()).filter(text -> text.contains("<")),
            all(json)
                .filter(node -> node.path("type").asText().equals("rich_text"))
                .flatMap(rich -> rich.path("elements").findValuesAsText("type").stream())
                .filter(type -> !RICH.contains(type)),
            all(json).filter(node -> node.has("url")).map(JsonNode::toString),
            all(json)
                .filter(node -> node.path("type").asText().equals("plain_text"))
                .filter(node -> node.path("emoji").asBoolean(true))
                .map(JsonNode::toString),
            disguised(json))
        .flatMap(found -> found)
        .toList();
  }

  static List<String> teams(JsonNode json) {
    return Stream.of(
            all(json).filter(node -> node.has("entities")).map(JsonNode::toString),
            all(json)
                .flatMap(node -> Stream.of(node.path("text"), node.path("fallbackText")))
                .map(JsonNode::asText)
                .filter(text -> text.contains("<at>") || text.contains("</at>")),
            texts(all(json), "TextBlock", "text").filter(text -> ACTIVE.matcher(text).find()),
            all(json)
                .filter(node -> node.path("type").asText().equals("Action.OpenUrl"))
                .map(JsonNode::toString),
            disguised(json))
        .flatMap(found -> found)
        .toList();
  }

  private static Stream<String> disguised(JsonNode json) {
    return all(json)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> DISGUISE.matcher(text).find());
  }

  private static Stream<String> texts(Stream<JsonNode> nodes, String type, String field) {
    return nodes
        .filter(node -> node.path("type").asText().equals(type))
        .map(node -> node.path(field).asText());
  }

  private static Stream<JsonNode> all(JsonNode json) {
    return Stream.concat(
        Stream.of(json), StreamSupport.stream(json.spliterator(), false).flatMap(Harmful::all));
  }
}
