package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The blocks. Limits: docs.slack.dev/reference/block-kit/blocks. */
final class BlockRules {

  private static final Shape SECTION =
      block("section")
          .may("text", TextRules.either(3000))
          .may("fields", Rule.list(1, 10, TextRules.either(2000)))
          .may("accessory", ElementRules.ACCESSORY)
          .may("expand", Rule.flag())
          .where(
              (node, pointer, findings) -> {
                if (!node.has("text") && !node.has("fields")) {
                  findings.add(pointer, "must provide text or fields");
                }
              });

  private static final Rule IN_CONTEXT =
      Rule.byType(
          Map.of(
              "image", ElementRules.IMAGE,
              "plain_text", TextRules.plain(3000),
              "mrkdwn", TextRules.mrkdwn(3000)));

  private static final Map<String, Rule> EVERYWHERE =
      Map.of(
          "section", SECTION,
          "header", block("header").needs("text", TextRules.plain(150)),
          "divider", block("divider"),
          "context", block("context").needs("elements", Rule.list(1, 10, IN_CONTEXT)),
          "actions",
              block("actions")
                  .needs(
                      "elements",
                      Rule.list(1, 25, ElementRules.IN_ACTIONS).and(Rule.unique("action_id"))),
          "image",
              block("image")
                  .needs("image_url", Rule.matching("https?://.+"))
                  .needs("alt_text", Rule.text(2000))
                  .may("title", TextRules.plain(2000)),
          "rich_text", RichTextRules.block(),
          "input",
              block("input")
                  .needs("label", TextRules.plain(2000))
                  .needs("element", ElementRules.IN_INPUT)
                  .may("hint", TextRules.plain(2000))
                  .may("optional", Rule.flag())
                  .may("dispatch_action", Rule.flag()));

  /** Modals and the Home tab hold at most 100 blocks; no charts and tables there. */
  static final Rule IN_VIEW =
      Rule.list(0, 100, Rule.byType(EVERYWHERE)).and(Rule.unique("block_id"));

  /** Messages hold at most 50 blocks, one table and two charts. */
  static final Rule IN_MESSAGE =
      Rule.list(0, 50, Rule.byType(withData()))
          .and(Rule.unique("block_id"))
          .and(atMost(1, "table"))
          .and(atMost(2, "data_visualization"));

  private BlockRules() {}

  private static Shape block(String type) {
    return Shape.of(type).may("block_id", Rule.text(255));
  }

  private static Map<String, Rule> withData() {
    Map<String, Rule> all = new HashMap<>(EVERYWHERE);
    all.put("data_visualization", DataRules.chart());
    all.put("table", DataRules.table());
    return Map.copyOf(all);
  }

  private static Rule atMost(int max, String type) {
    return (node, pointer, findings) -> {
      int count = 0;
      for (JsonNode block : node) {
        count += block.path("type").asText().equals(type) ? 1 : 0;
      }
      if (count > max) {
        findings.add(pointer, "no more than " + max + " " + type + " blocks allowed");
      }
    };
  }
}
