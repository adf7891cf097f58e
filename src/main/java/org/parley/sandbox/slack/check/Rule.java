package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one piece of JSON must be like. */
@FunctionalInterface
interface Rule {

  /** Adds what is wrong with {@code node}, which stands at {@code pointer}. */
  void check(JsonNode node, String pointer, Findings findings);

  default Rule and(Rule other) {
    return (node, pointer, findings) -> {
      check(node, pointer, findings);
      other.check(node, pointer, findings);
    };
  }

  /** Text of at most {@code max} characters, which may be empty. */
  static Rule textUpTo(int max) {
    return (node, pointer, findings) -> {
      if (!node.isTextual()) {
        findings.add(pointer, "must be a string");
      } else if (node.asText().length() > max) {
        findings.add(pointer, "must be less than " + (max + 1) + " characters");
      }
    };
  }

  /** Text of 1 to {@code max} characters. */
  static Rule text(int max) {
    return textUpTo(max)
        .and(
            (node, pointer, findings) -> {
              if (node.isTextual() && node.asText().isEmpty()) {
                findings.add(pointer, "must be more than 0 characters");
              }
            });
  }

  static Rule matching(String regex) {
    return text(3000)
        .and(
            (node, pointer, findings) -> {
              if (!node.asText().matches(regex)) {
                findings.add(pointer, "invalid format");
              }
            });
  }

  static Rule oneOf(String... values) {
    Set<String> allowed = Set.of(values);
    return (node, pointer, findings) -> {
      if (!allowed.contains(node.asText())) {
        findings.add(pointer, "must be one of " + String.join(", ", values));
      }
    };
  }

  static Rule flag() {
    return (node, pointer, findings) -> {
      if (!node.isBoolean()) {
        findings.add(pointer, "must be a boolean");
      }
    };
  }

  static Rule number(double min, double max) {
    return (node, pointer, findings) -> {
      if (!node.isNumber()) {
        findings.add(pointer, "must be a number");
      } else if (node.asDouble() < min || node.asDouble() > max) {
        findings.add(pointer, "must be between " + min + " and " + max);
      }
    };
  }

  static Rule anything() {
    return (node, pointer, findings) -> {};
  }

  /** A list of {@code min} to {@code max} items. */
  static Rule list(int min, int max, Rule item) {
    return (node, pointer, findings) -> {
      if (!node.isArray()) {
        findings.add(pointer, "must be an array");
        return;
      }
      if (node.size() < min) {
        findings.add(pointer, "no fewer than " + min + " items allowed");
      }
      if (node.size() > max) {
        findings.add(pointer, "no more than " + max + " items allowed");
      }
      for (int i = 0; i < node.size(); i++) {
        item.check(node.get(i), pointer + "/" + i, findings);
      }
    };
  }

  /** One of several shapes, told apart by {@code type}; any other type is refused. */
  static Rule byType(Map<String, ? extends Rule> shapes) {
    return (node, pointer, findings) -> {
      Rule shape = shapes.get(node.path("type").asText(""));
      if (shape == null) {
        findings.add(pointer + "/type", "unsupported type: " + node.path("type").asText(""));
      } else {
        shape.check(node, pointer, findings);
      }
    };
  }

  /** The items' {@code field} differs from item to item where it is given. */
  static Rule unique(String field) {
    return (node, pointer, findings) -> {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < node.size(); i++) {
        JsonNode value = node.get(i).path(field);
        if (value.isTextual() && !seen.add(value.asText())) {
          findings.add(
              pointer + "/" + i + "/" + field,
              "`" + field + "` \"" + value.asText() + "\" already exists");
        }
      }
    };
  }
}
