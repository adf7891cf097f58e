package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The elements that may stand in a card's body. */
final class Elements {

  private static final Map<String, Shape> KNOWN = known();

  private Elements() {}

  /** A list of elements. */
  static Value list() {
    return Value.listOf(Elements::check);
  }

  /** One element. */
  static Value one() {
    return Elements::check;
  }

  private static void check(JsonNode node, Spot spot) {
    var shape = KNOWN.get(node.path("type").asText());
    if (shape == null) {
      spot.refuse("unknown element '" + node.path("type").asText() + "'");
    } else {
      shape.check(node, spot);
    }
  }

  /** What every element may have. */
  static Map<String, Value> shared() {
    return Map.of(
        "isVisible",
        Value.flag(),
        "spacing",
        Value.oneOf(
            "default", "none", "extraSmall", "small", "medium", "large", "extraLarge", "padding"),
        "separator",
        Value.flag(),
        "height",
        Value.oneOf("auto", "stretch"),
        "fallback",
        Elements::checkFallback);
  }

  private static void checkFallback(JsonNode node, Spot spot) {
    if (!node.asText().equals("drop")) {
      check(node, spot);
    }
  }

  private static Map<String, Shape> known() {
    var all = new HashMap<String, Shape>();
    add(all, TextShapes.all());
    add(all, LayoutShapes.all());
    add(all, InputShapes.all());
    add(all, ChartShapes.all());
    return Map.copyOf(all);
  }

  private static void add(Map<String, Shape> all, Iterable<Shape> shapes) {
    for (var shape : shapes) {
      var complete = shape.with(missing(shape));
      all.put(shape.name(), complete);
    }
  }

  private static Map<String, Value> missing(Shape shape) {
    var more = new HashMap<>(shared());
    more.put("id", Value.id());
    more.keySet().removeAll(shape.properties().keySet());
    return more;
  }
}
