package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Tables, whose cells hold elements of their own. */
final class TeamsTables {
  private final ObjectNode table = TeamsSpans.node("Table");
  private final ArrayNode rows;

  private TeamsTables(List<Integer> widths) {
    var columns = table.putArray("columns");
    widths.forEach(width -> columns.addObject().put("width", width));
    rows = table.putArray("rows");
  }

  /** Named values without a grid. */
  static TeamsTables ofFacts() {
    var tables = new TeamsTables(List.of(2, 3));
    tables.table.put("firstRowAsHeaders", false).put("showGridLines", false);
    return tables;
  }

  /** A grid of texts; the first row holds the headings. */
  static ObjectNode grid(List<List<String>> texts) {
    var widths = texts.isEmpty() ? 1 : Math.max(1, texts.get(0).size());
    var tables = new TeamsTables(java.util.Collections.nCopies(widths, 1));
    tables.table.put("firstRowAsHeaders", true).put("showGridLines", true);
    for (var row : texts) {
      tables.row(row.stream().map(text -> List.of(cell(text, row == texts.get(0)))).toList());
    }
    return tables.table;
  }

  private static ObjectNode cell(String text, boolean isHeading) {
    var block = TeamsSpans.node("RichTextBlock");
    var run = TeamsSpans.node("TextRun").put("text", Markdown.withoutMentions(text));
    if (isHeading) {
      run.put("weight", "Bolder");
    }
    block.putArray("inlines").add(run);
    return block;
  }

  void row(List<List<ObjectNode>> cells) {
    var row = rows.addObject().put("type", "TableRow").putArray("cells");
    for (var elements : cells) {
      var items = row.addObject().put("type", "TableCell").putArray("items");
      elements.forEach(items::add);
    }
  }

  ObjectNode node() {
    return table;
  }
}
