package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand as the value of a property. */
@FunctionalInterface
interface Value {

  void check(JsonNode value, Spot spot);

  static Value text() {
    return (value, spot) -> {
      if (!value.isTextual()) {
        spot.refuse("must be a string");
      }
    };
  }

  /** A text that people read and in which {@code <at>…</at>} may stand. */
  static Value spoken() {
    return (value, spot) -> {
      text().check(value, spot);
      if (value.isTextual()) {
        spot.say(value.textValue());
      }
    };
  }

  static Value id() {
    return (value, spot) -> {
      if (!value.isTextual() || value.textValue().isBlank()) {
        spot.refuse("must be a string that is not blank");
      } else {
        spot.claim(value.textValue());
      }
    };
  }

  static Value flag() {
    return (value, spot) -> {
      if (!value.isBoolean()) {
        spot.refuse("must be true or false");
      }
    };
  }

  static Value whole() {
    return (value, spot) -> {
      if (!value.isIntegralNumber() || value.longValue() < 0) {
        spot.refuse("must be a whole number");
      }
    };
  }

  static Value number() {
    return (value, spot) -> {
      if (!value.isNumber()) {
        spot.refuse("must be a number");
      }
    };
  }

  /** One of these words, in any case, as the platform reads them. */
  static Value oneOf(String... words) {
    Set<String> known =
        Stream.of(words)
            .map(w -> w.toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return (value, spot) -> {
      if (!value.isTextual()
          || !known.contains(value.textValue().toLowerCase(java.util.Locale.ROOT))) {
        spot.refuse("must be one of " + String.join(", ", words));
      }
    };
  }

  static Value matching(String form, String said) {
    var pattern = Pattern.compile(form);
    return (value, spot) -> {
      if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
        spot.refuse("must be " + said);
      }
    };
  }

  static Value anyOf(Value first, Value second) {
    return (value, spot) -> {
      if (refuses(first, value, spot) && refuses(second, value, spot)) {
        first.check(value, spot);
      }
    };
  }

  /** A list with at least one entry. */
  static Value listOf(Value each) {
    return (value, spot) -> {
      if (!value.isArray()) {
        spot.refuse("must be a list");
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        each.check(value.get(i), spot.at(i));
      }
    };
  }

  /** An object with these properties; its {@code type} is given or fits. */
  static Value shaped(Shape shape) {
    return shape::check;
  }

  private static boolean refuses(Value value, JsonNode node, Spot spot) {
    var trial = new Spot.Reading(spot.surface());
    value.check(node, Spot.top(trial));
    return !List.copyOf(trial.findings).isEmpty();
  }
}
