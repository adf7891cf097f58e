package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Block.Series;

/**
 * Charts, which Teams draws outside of the versioned schema; a client that does not shows the same
 * figures as a table.
 *
 * @see <a
 *     href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards">Charts
 *     in Adaptive Cards</a>
 */
final class TeamsCharts {
  private TeamsCharts() {}

  static ObjectNode of(Block.Chart chart, Locale locale) {
    var drawn =
        switch (chart.kind()) {
          case PARTS_OF_A_WHOLE -> chart.series().size() == 1 ? parts(chart) : bars(chart);
          case BARS -> bars(chart);
          case LINES -> series("Chart.Line", chart);
        };
    drawn.put("title", chart.title());
    drawn.set("fallback", TeamsTables.grid(table(chart, locale)));
    return drawn;
  }

  private static ObjectNode parts(Block.Chart chart) {
    var drawn = TeamsSpans.node("Chart.Donut");
    var data = drawn.putArray("data");
    for (int i = 0; i < chart.categories().size(); i++) {
      data.addObject()
          .put("legend", chart.categories().get(i))
          .put("value", chart.series().get(0).values().get(i));
    }
    return drawn;
  }

  private static ObjectNode bars(Block.Chart chart) {
    if (chart.series().size() != 1) {
      return series("Chart.VerticalBar.Grouped", chart);
    }
    var drawn = TeamsSpans.node("Chart.VerticalBar");
    var data = drawn.putArray("data");
    points(chart, chart.series().get(0)).forEach(data::add);
    return drawn;
  }

  private static ObjectNode series(String type, Block.Chart chart) {
    var drawn = TeamsSpans.node(type);
    var data = drawn.putArray("data");
    for (var line : chart.series()) {
      var values = data.addObject().put("legend", line.name()).putArray("values");
      points(chart, line).forEach(values::add);
    }
    return drawn;
  }

  private static List<ObjectNode> points(Block.Chart chart, Series line) {
    var points = new ArrayList<ObjectNode>();
    for (int i = 0; i < chart.categories().size(); i++) {
      var point = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
      points.add(point.put("x", chart.categories().get(i)).put("y", line.values().get(i)));
    }
    return points;
  }

  /** One row a category, one column a series. */
  private static List<List<String>> table(Block.Chart chart, Locale locale) {
    var number = NumberFormat.getInstance(locale);
    var rows = new ArrayList<List<String>>();
    var headings = new ArrayList<String>(List.of(chart.title()));
    chart.series().forEach(line -> headings.add(line.name()));
    rows.add(headings);
    for (int i = 0; i < chart.categories().size(); i++) {
      var row = new ArrayList<String>(List.of(chart.categories().get(i)));
      for (var line : chart.series()) {
        row.add(number.format(line.values().get(i)));
      }
      rows.add(row);
    }
    return rows;
  }
}
