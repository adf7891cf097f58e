package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Charts and tables. Limits: docs.slack.dev/reference/block-kit/blocks/data-visualization-block and
 * table-block (2026).
 */
final class DataRules {

  private static final int CHARACTERS_OF_A_TABLE = 10_000;

  private static final Rule SEGMENT =
      Shape.untyped()
          .needs("label", Rule.text(20))
          .needs("value", Rule.number(Double.MIN_VALUE, Double.MAX_VALUE));

  private static final Rule POINT =
      Shape.untyped()
          .needs("label", Rule.text(20))
          .needs("value", Rule.number(-Double.MAX_VALUE, Double.MAX_VALUE));

  private static final Rule SERIES =
      Shape.untyped().needs("name", Rule.text(20)).needs("data", Rule.list(1, 20, POINT));

  private static final Rule AXES =
      Shape.untyped()
          .needs("categories", Rule.list(1, 20, Rule.text(20)))
          .may("x_label", Rule.text(50))
          .may("y_label", Rule.text(50));

  private static final Rule CHART =
      Rule.byType(
          Map.of(
              "pie", Shape.of("pie").needs("segments", Rule.list(1, 6, SEGMENT)),
              "bar", plotted("bar"),
              "area", plotted("area"),
              "line", plotted("line")));

  private static final Rule CELL =
      Rule.byType(
          Map.of(
              "raw_text", Shape.of("raw_text").needs("text", Rule.text(CHARACTERS_OF_A_TABLE)),
              "raw_number",
                  Shape.of("raw_number")
                      .needs("value", Rule.number(-Double.MAX_VALUE, Double.MAX_VALUE))
                      .needs("text", Rule.text(CHARACTERS_OF_A_TABLE)),
              "rich_text", RichTextRules.block()));

  private static final Rule COLUMN =
      (node, pointer, findings) -> {
        if (!node.isNull()) {
          Shape.untyped()
              .may("align", Rule.oneOf("left", "center", "right"))
              .may("is_wrapped", Rule.flag())
              .check(node, pointer, findings);
        }
      };

  private DataRules() {}

  static Shape chart() {
    return Shape.of("data_visualization")
        .needs("title", Rule.text(50))
        .needs("chart", CHART)
        .may("block_id", Rule.text(255));
  }

  static Shape table() {
    return Shape.of("table")
        .needs("rows", Rule.list(1, 100, Rule.list(1, 20, CELL)))
        .may("column_settings", Rule.list(0, 20, COLUMN))
        .may("block_id", Rule.text(255))
        .where(DataRules::cellsFit);
  }

  private static Shape plotted(String type) {
    return Shape.of(type)
        .needs("series", Rule.list(1, 6, SERIES).and(Rule.unique("name")))
        .needs("axis_config", AXES)
        .where(DataRules::oneValuePerCategory);
  }

  private static void oneValuePerCategory(JsonNode chart, String pointer, Findings findings) {
    List<String> categories = new ArrayList<>();
    chart.path("axis_config").path("categories").forEach(it -> categories.add(it.asText()));
    for (int i = 0; i < chart.path("series").size(); i++) {
      List<String> labels = new ArrayList<>();
      chart.path("series").get(i).path("data").forEach(it -> labels.add(it.path("label").asText()));
      if (labels.size() != categories.size() || !labels.containsAll(categories)) {
        findings.add(
            pointer + "/series/" + i + "/data", "must have exactly one value per category");
      }
    }
  }

  private static void cellsFit(JsonNode table, String pointer, Findings findings) {
    int characters = table.findValuesAsText("text").stream().mapToInt(String::length).sum();
    if (characters > CHARACTERS_OF_A_TABLE) {
      findings.add(pointer, "no more than " + CHARACTERS_OF_A_TABLE + " characters in a table");
    }
  }
}
