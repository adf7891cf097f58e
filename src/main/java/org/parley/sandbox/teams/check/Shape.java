package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The properties an object may have.
 *
 * @param name its {@code type}; empty for objects without one
 */
record Shape(String name, Map<String, Value> properties, Set<String> required) {

  static Shape of(String name) {
    return new Shape(name, Map.of(), Set.of());
  }

  Shape with(String property, Value value) {
    var all = new LinkedHashMap<>(properties);
    all.put(property, value);
    return new Shape(name, all, required);
  }

  Shape with(Map<String, Value> more) {
    var all = new LinkedHashMap<>(properties);
    all.putAll(more);
    return new Shape(name, all, required);
  }

  Shape needs(String property, Value value) {
    var all = new java.util.LinkedHashSet<>(required);
    all.add(property);
    return new Shape(name, with(property, value).properties(), all);
  }

  void check(JsonNode node, Spot spot) {
    if (!node.isObject()) {
      spot.refuse("must be an object");
      return;
    }
    if (!name.isEmpty() && !node.path("type").asText().equals(name)) {
      spot.refuse("must be of type " + name);
      return;
    }
    for (var entry : node.properties()) {
      checkProperty(entry.getKey(), entry.getValue(), spot);
    }
    for (var property : required) {
      if (!node.has(property)) {
        spot.refuse("needs '" + property + "'");
      }
    }
  }

  private void checkProperty(String property, JsonNode value, Spot spot) {
    if (property.equals("type") && !name.isEmpty()) {
      return;
    }
    var known = properties.get(property);
    if (known == null) {
      spot.refuse("unknown property '" + property + "'" + (name.isEmpty() ? "" : " of " + name));
    } else {
      known.check(value, spot.at(property));
    }
  }
}
