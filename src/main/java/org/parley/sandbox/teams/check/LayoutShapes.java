package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Containers, columns, tables and sets of buttons. */
final class LayoutShapes {

  private LayoutShapes() {}

  static List<Shape> all() {
    return List.of(container(), columnSet(), table(), actionSet());
  }

  private static Shape container() {
    return box(Shape.of("Container"))
        .needs("items", Elements.list())
        .with("verticalContentAlignment", Words.vertical())
        .with("rtl", Value.flag());
  }

  private static Shape columnSet() {
    var column =
        box(Shape.of("Column").with(Elements.shared()))
            .with("id", Value.id())
            .with("items", Elements.list())
            .with("width", columnWidth())
            .with("verticalContentAlignment", Words.vertical())
            .with("rtl", Value.flag());
    return box(Shape.of("ColumnSet"))
        .needs("columns", Value.listOf(Value.shaped(column)))
        .with("horizontalAlignment", Words.horizontal());
  }

  private static Value columnWidth() {
    return Value.anyOf(
        Value.anyOf(Value.oneOf("auto", "stretch"), Value.number()),
        Value.matching("\\d+(px)?", "auto, stretch, a weight or a width such as 80px"));
  }

  private static Shape table() {
    var cell =
        box(Shape.of("TableCell"))
            .needs("items", Elements.list())
            .with("verticalContentAlignment", Words.vertical())
            .with("rtl", Value.flag());
    var row =
        aligned(Shape.of("TableRow"))
            .needs("cells", Value.listOf(Value.shaped(cell)))
            .with("style", Words.style());
    var column =
        aligned(Shape.of(""))
            .with("type", Value.oneOf("TableColumnDefinition"))
            .with("width", Value.anyOf(Value.number(), Words.pixels()));
    return aligned(Shape.of("Table"))
        .needs("columns", Value.listOf(Value.shaped(column)))
        .needs("rows", (rows, spot) -> checkRows(Value.shaped(row), rows, spot))
        .with("firstRowAsHeaders", Value.flag())
        .with("showGridLines", Value.flag())
        .with("gridStyle", Words.style());
  }

  private static void checkRows(Value row, JsonNode rows, Spot spot) {
    Value.listOf(row).check(rows, spot);
    int widest = 0;
    for (var one : rows) {
      int cells = one.path("cells").size();
      if (widest > 0 && cells != widest) {
        spot.refuse("all rows need the same number of cells");
        return;
      }
      widest = cells;
    }
  }

  private static Shape actionSet() {
    return Shape.of("ActionSet")
        .needs("actions", Actions.list())
        .with("horizontalAlignment", Words.horizontal());
  }

  private static Shape box(Shape shape) {
    return shape
        .with("selectAction", Actions.onSelect())
        .with("style", Words.style())
        .with("bleed", Value.flag())
        .with("minHeight", Words.pixels());
  }

  private static Shape aligned(Shape shape) {
    return shape
        .with("horizontalCellContentAlignment", Words.horizontal())
        .with("verticalCellContentAlignment", Words.vertical());
  }
}
