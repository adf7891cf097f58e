package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What one needs to know of the blocks of a message or view. */
public final class Blocks {

  private static final Set<String> SILENT = Set.of("image", "plain_text", "mrkdwn");
  private static final Pattern PING =
      Pattern.compile(
          "<!(?:channel|here|everyone)(?:\\|[^>]*)?>|<!subteam\\^[^>]+>|<@[UW][A-Z0-9]+(?:\\|[^>]*)?>");

  /** An element that acts, in its block. */
  public record Element(JsonNode block, JsonNode node) {
    public String blockId() {
      return block.path("block_id").asText();
    }

    public String actionId() {
      return node.path("action_id").asText();
    }
  }

  private Blocks() {}

  /** Gives every block and every acting element an id, as Slack does. Changes {@code blocks}. */
  public static JsonNode fill(JsonNode blocks) {
    for (JsonNode block : blocks) {
      if (!block.has("block_id")) {
        ((ObjectNode) block).put("block_id", shortId());
      }
    }
    for (Element element : elements(blocks)) {
      if (!element.node().has("action_id")) {
        ((ObjectNode) element.node()).put("action_id", shortId());
      }
    }
    return blocks;
  }

  /** Everything that can be pressed, chosen or filled in. */
  public static List<Element> elements(JsonNode blocks) {
    List<Element> all = new ArrayList<>();
    for (JsonNode block : blocks) {
      String type = block.path("type").asText();
      if (type.equals("actions")) {
        block.path("elements").forEach(node -> all.add(new Element(block, node)));
      } else if (type.equals("input")) {
        all.add(new Element(block, block.path("element")));
      } else if (block.has("accessory")
          && !SILENT.contains(block.path("accessory").path("type").asText())) {
        all.add(new Element(block, block.path("accessory")));
      }
    }
    return all;
  }

  /** The element somebody pressed: by its block and action, or by its action alone. */
  public static Optional<Element> pressed(JsonNode blocks, JsonNode detail) {
    String action = detail.path("action_id").asText();
    String block = detail.path("block_id").asText("");
    return elements(blocks).stream()
        .filter(it -> it.actionId().equals(action))
        .filter(it -> block.isEmpty() || it.blockId().equals(block))
        .findFirst();
  }

  /** Whom these blocks and this text notify, as written; escaped text notifies nobody. */
  public static List<String> pings(String text, JsonNode blocks) {
    Set<String> found = new LinkedHashSet<>();
    collect(text, found);
    for (JsonNode parent : blocks.findParents("type")) {
      switch (parent.path("type").asText()) {
        case "mrkdwn" -> collect(parent.path("text").asText(), found);
        case "user" -> found.add("<@" + parent.path("user_id").asText() + ">");
        case "usergroup" -> found.add("<!subteam^" + parent.path("usergroup_id").asText() + ">");
        case "broadcast" -> found.add("<!" + parent.path("range").asText() + ">");
        default -> {}
      }
    }
    return List.copyOf(found);
  }

  private static String shortId() {
    return UUID.randomUUID().toString().substring(0, 5);
  }

  private static void collect(String text, Set<String> found) {
    var matcher = PING.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
  }
}
