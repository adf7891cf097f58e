package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was filled into a card, as the client sends it: every value is a string, several choices are
 * joined by commas, what was left empty is left out, and an input wins over data of its name.
 */
final class InputValues {

  private final Map<String, JsonNode> inputs = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param given values by input id: strings, numbers, booleans, or a list for several choices;
   *     what is not given keeps the input's own value
   */
  InputValues(JsonNode card, JsonNode given) {
    for (var input : CardReading.inputs(card)) {
      var id = input.path("id").asText();
      inputs.put(id, input);
      var value = written(input, given.has(id) ? given.get(id) : input.path("value"));
      if (!value.isEmpty()) {
        values.put(id, value);
      }
    }
  }

  /** What the client would not send, by input id. */
  Map<String, String> problems() {
    var out = new LinkedHashMap<String, String>();
    inputs.forEach(
        (id, input) -> {
          if (!fits(input, values.getOrDefault(id, ""))) {
            out.put(id, input.path("errorMessage").asText("This is not filled in as asked."));
          }
        });
    return out;
  }

  /** The data of an action with the values in it. */
  ObjectNode mergedInto(JsonNode action) {
    var data = action.path("data");
    var out =
        data.isObject() ? (ObjectNode) data.deepCopy() : JsonNodeFactory.instance.objectNode();
    if (takesInputs(action)) {
      values.forEach(out::put);
    }
    return out;
  }

  static boolean takesInputs(JsonNode action) {
    return !action.path("associatedInputs").asText("auto").equalsIgnoreCase("none");
  }

  private static String written(JsonNode input, JsonNode value) {
    if (input.path("type").asText().equals("Input.Toggle")) {
      return toggled(input, value);
    }
    if (value instanceof ArrayNode many) {
      List<String> parts = new ArrayList<>();
      many.forEach(each -> parts.add(each.asText()));
      return String.join(",", parts);
    }
    return value.asText("");
  }

  private static String toggled(JsonNode input, JsonNode value) {
    var on = input.path("valueOn").asText("true");
    var off = input.path("valueOff").asText("false");
    return value.asText("").equals(on) || (value.isBoolean() && value.booleanValue()) ? on : off;
  }

  private static boolean fits(JsonNode input, String value) {
    if (value.isEmpty()) {
      return !input.path("isRequired").asBoolean();
    }
    return switch (input.path("type").asText()) {
      case "Input.Text" -> fitsText(input, value);
      case "Input.ChoiceSet" -> fitsChoices(input, value);
      case "Input.Number" -> fitsNumber(input, value);
      case "Input.Date" -> value.matches("\\d{4}-\\d{2}-\\d{2}") && isBetween(input, value);
      case "Input.Time" -> value.matches("\\d{2}:\\d{2}") && isBetween(input, value);
      case "Input.Toggle" -> isTickedIfRequired(input, value);
      default -> true;
    };
  }

  private static boolean fitsText(JsonNode input, String value) {
    int limit = input.path("maxLength").asInt(Integer.MAX_VALUE);
    var regex = input.path("regex").asText("");
    return value.length() <= limit
        && (regex.isEmpty() || Pattern.compile(regex).matcher(value).find());
  }

  private static boolean fitsChoices(JsonNode input, String value) {
    var known = new ArrayList<String>();
    input.path("choices").forEach(c -> known.add(c.path("value").asText()));
    return input.path("isMultiSelect").asBoolean()
        ? known.containsAll(List.of(value.split(",", -1)))
        : known.contains(value);
  }

  private static boolean fitsNumber(JsonNode input, String value) {
    try {
      double number = Double.parseDouble(value);
      return number >= input.path("min").asDouble(Double.NEGATIVE_INFINITY)
          && number <= input.path("max").asDouble(Double.POSITIVE_INFINITY);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isBetween(JsonNode input, String value) {
    return value.compareTo(input.path("min").asText(value)) >= 0
        && value.compareTo(input.path("max").asText(value)) <= 0;
  }

  private static boolean isTickedIfRequired(JsonNode input, String value) {
    return !input.path("isRequired").asBoolean()
        || value.equals(input.path("valueOn").asText("true"));
  }
}
