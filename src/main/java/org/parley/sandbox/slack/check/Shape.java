package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object with known properties; any other property is refused. */
final class Shape implements Rule {

  private final Map<String, Rule> needed = new LinkedHashMap<>();
  private final Map<String, Rule> possible = new LinkedHashMap<>();
  private Rule further = Rule.anything();

  private Shape() {}

  static Shape of(String type) {
    return new Shape().needs("type", Rule.oneOf(type));
  }

  static Shape untyped() {
    return new Shape();
  }

  Shape needs(String property, Rule rule) {
    needed.put(property, rule);
    return this;
  }

  Shape may(String property, Rule rule) {
    possible.put(property, rule);
    return this;
  }

  /** A rule about the object as a whole. */
  Shape where(Rule rule) {
    further = further.and(rule);
    return this;
  }

  @Override
  public void check(JsonNode node, String pointer, Findings findings) {
    if (!node.isObject()) {
      findings.add(pointer, "must be an object");
      return;
    }
    needed.forEach(
        (property, rule) -> {
          if (!node.has(property)) {
            findings.add(pointer, "missing required field: " + property);
          }
        });
    node.fields()
        .forEachRemaining(
            entry -> {
              String property = entry.getKey();
              Rule rule = needed.getOrDefault(property, possible.get(property));
              if (rule == null) {
                findings.add(pointer, "unknown property: " + property);
              } else {
                rule.check(entry.getValue(), pointer + "/" + property, findings);
              }
            });
    further.check(node, pointer, findings);
  }
}
