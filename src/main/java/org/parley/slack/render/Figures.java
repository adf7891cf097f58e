package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;

/**
 * Charts: drawn where Slack can, else the same figures as a list. Shapes and limits:
 * docs.slack.dev/reference/block-kit/blocks/data-visualization-block (2026-06).
 */
final class Figures {
  private static final int LABEL = 20;
  private static final int SEGMENTS = 6;

  private Figures() {}

  /** Empty where Slack would refuse it: a label too long, nothing to draw. */
  static Optional<ObjectNode> drawn(Block.Chart chart) {
    var labels = new ArrayList<>(chart.categories());
    chart.series().forEach(series -> labels.add(series.name()));
    var drawable =
        !chart.title().isBlank()
            && !chart.categories().isEmpty()
            && !chart.series().isEmpty()
            && labels.stream().allMatch(l -> !l.isBlank() && l.length() <= LABEL)
            && chart.categories().stream().distinct().count() == chart.categories().size()
            && chart.series().stream().map(Block.Series::name).distinct().count()
                == chart.series().size();
    if (!drawable) {
      return Optional.empty();
    }
    var figure =
        switch (chart.kind()) {
          case BARS -> Optional.of(plotted("bar", chart));
          case LINES -> Optional.of(plotted("line", chart));
          case PARTS_OF_A_WHOLE -> parts(chart);
        };
    return figure.map(
        it -> BlockKit.object("data_visualization").put("title", chart.title()).set("chart", it));
  }

  private static Optional<ObjectNode> parts(Block.Chart chart) {
    var values = chart.series().get(0).values();
    if (chart.series().size() > 1
        || values.size() > SEGMENTS
        || values.stream().anyMatch(v -> v <= 0)) {
      return Optional.empty();
    }
    var pie = BlockKit.object("pie");
    pie.set("segments", points(chart.categories(), values));
    return Optional.of(pie);
  }

  private static ObjectNode plotted(String type, Block.Chart chart) {
    var node = BlockKit.object(type);
    var all = node.putArray("series");
    for (var series : chart.series()) {
      all.addObject()
          .put("name", series.name())
          .set("data", points(chart.categories(), series.values()));
    }
    var categories = node.putObject("axis_config").putArray("categories");
    chart.categories().forEach(categories::add);
    return node;
  }

  private static com.fasterxml.jackson.databind.node.ArrayNode points(
      List<String> labels, List<Double> values) {
    var points = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < labels.size(); i++) {
      points.addObject().put("label", labels.get(i)).put("value", values.get(i));
    }
    return points;
  }

  /** The figures of a chart, one line a category. */
  static List<Sentence> listed(Block.Chart chart, Locale locale) {
    var numbers = NumberFormat.getInstance(locale);
    return IntStream.range(0, chart.categories().size())
        .mapToObj(
            i ->
                line(
                    chart.categories().get(i),
                    chart.series().stream()
                        .map(s -> s.name() + " " + numbers.format(s.values().get(i)))
                        .collect(Collectors.joining(" · "))))
        .toList();
  }

  /** The rows of a table under their headings, one line a row. */
  static List<Sentence> listed(List<List<String>> table) {
    if (table.isEmpty()) {
      return List.of();
    }
    var headings = table.get(0);
    return table.stream()
        .skip(1)
        .filter(row -> !row.isEmpty())
        .map(
            row ->
                line(
                    row.get(0),
                    IntStream.range(1, row.size())
                        .mapToObj(
                            i -> (i < headings.size() ? headings.get(i) + " " : "") + row.get(i))
                        .collect(Collectors.joining(" · "))))
        .toList();
  }

  private static Sentence line(String first, String rest) {
    return rest.isEmpty()
        ? Sentence.strong(first)
        : Sentence.of(new Span.Strong(first), new Span.Plain(": " + rest));
  }
}
