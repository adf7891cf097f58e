package org.parley.sandbox.teams.check;

import java.util.List;

/**
 * The charts that Teams draws beside the versioned schema. Not every client draws them, so a chart
 * without a fallback is refused here.
 */
final class ChartShapes {

  private ChartShapes() {}

  static List<Shape> all() {
    return List.of(
        round("Chart.Donut"),
        round("Chart.Pie"),
        series("Chart.Line"),
        series("Chart.VerticalBar.Grouped"),
        bars("Chart.VerticalBar"),
        bars("Chart.HorizontalBar"),
        stacked(),
        gauge());
  }

  private static Shape round(String name) {
    return chart(name).needs("data", Value.listOf(Value.shaped(slice())));
  }

  private static Shape series(String name) {
    var point = Shape.of("").needs("x", mark()).needs("y", Value.number());
    var line =
        Shape.of("")
            .needs("legend", Value.text())
            .needs("values", Value.listOf(Value.shaped(point)))
            .with("color", color());
    return axes(chart(name)).needs("data", Value.listOf(Value.shaped(line)));
  }

  private static Shape bars(String name) {
    var bar = Shape.of("").needs("x", mark()).needs("y", Value.number()).with("color", color());
    return axes(chart(name)).needs("data", Value.listOf(Value.shaped(bar)));
  }

  private static Shape stacked() {
    var bar =
        Shape.of("")
            .needs("title", Value.text())
            .needs("data", Value.listOf(Value.shaped(slice())));
    return chart("Chart.HorizontalBar.Stacked").needs("data", Value.listOf(Value.shaped(bar)));
  }

  private static Shape gauge() {
    var segment =
        Shape.of("")
            .needs("legend", Value.text())
            .needs("size", Value.number())
            .with("color", color());
    return chart("Chart.Gauge")
        .needs("value", Value.number())
        .with("min", Value.number())
        .with("max", Value.number())
        .with("subLabel", Value.text())
        .with("segments", Value.listOf(Value.shaped(segment)));
  }

  private static Shape slice() {
    return Shape.of("")
        .needs("legend", Value.text())
        .needs("value", Value.number())
        .with("color", color());
  }

  private static Shape axes(Shape chart) {
    return chart.with("xAxisTitle", Value.text()).with("yAxisTitle", Value.text());
  }

  private static Shape chart(String name) {
    return Shape.of(name)
        .needs("fallback", Elements.one())
        .with("title", Value.text())
        .with("colorSet", Value.oneOf("categorical", "sequential", "diverging"));
  }

  private static Value mark() {
    return Value.anyOf(Value.text(), Value.number());
  }

  private static Value color() {
    return Value.matching(
        "good|warning|attention|neutral|(categorical|diverging)[A-Z][A-Za-z]+|sequential[1-8]",
        "one of the platform's chart colours");
  }
}
