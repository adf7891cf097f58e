package org.parley.sandbox.slack.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parley.sandbox.slack.check.Blocks;

/**
 * What has been filled in, as {@code state.values} shows it. A field that the page did not mention
 * keeps its initial value.
 */
public final class FormState {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** For each kind of field: the property in the state, and the one of its initial value. */
  private record Field(String property, String initial) {}

  private static final Map<String, Field> FIELDS =
      Map.of(
          "plain_text_input", new Field("value", "initial_value"),
          "number_input", new Field("value", "initial_value"),
          "static_select", new Field("selected_option", "initial_option"),
          "radio_buttons", new Field("selected_option", "initial_option"),
          "multi_static_select", new Field("selected_options", "initial_options"),
          "checkboxes", new Field("selected_options", "initial_options"),
          "datepicker", new Field("selected_date", "initial_date"),
          "timepicker", new Field("selected_time", "initial_time"),
          "users_select", new Field("selected_user", "initial_user"));

  private static final Set<String> SEVERAL = Set.of("multi_static_select", "checkboxes");

  private FormState() {}

  /**
   * The values of every field in these blocks.
   *
   * @param given by block id (or action id, where a block has several fields): a text, or a list
   */
  public static ObjectNode values(JsonNode blocks, JsonNode given) {
    ObjectNode values = JSON.objectNode();
    for (Blocks.Element element : Blocks.elements(blocks)) {
      Field field = FIELDS.get(element.node().path("type").asText());
      if (field != null) {
        ObjectNode one = JSON.objectNode().put("type", element.node().path("type").asText());
        one.set(field.property(), value(element, field, given));
        values.withObjectProperty(element.blockId()).set(element.actionId(), one);
      }
    }
    return values;
  }

  /** What Slack's own client refuses to send, by block id. */
  public static Map<String, String> problems(JsonNode blocks, JsonNode values) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Blocks.Element element : Blocks.elements(blocks)) {
      if (element.block().path("type").asText().equals("input")) {
        JsonNode value = values.path(element.blockId()).path(element.actionId());
        String problem = problem(element, chosen(value));
        if (!problem.isEmpty()) {
          problems.put(element.blockId(), problem);
        }
      }
    }
    return problems;
  }

  /** The option among those offered that has this value; JSON null when there is none. */
  static JsonNode offered(JsonNode element, String value) {
    for (JsonNode options : element.findValues("options")) {
      for (JsonNode option : options) {
        if (option.path("value").asText().equals(value)) {
          return option;
        }
      }
    }
    return JSON.nullNode();
  }

  private static JsonNode value(Blocks.Element element, Field field, JsonNode given) {
    JsonNode said = given.path(element.blockId());
    if (said.isMissingNode()) {
      said = given.path(element.actionId());
    }
    boolean several = SEVERAL.contains(element.node().path("type").asText());
    if (said.isMissingNode()) {
      JsonNode initial = element.node().path(field.initial());
      return initial.isMissingNode() ? nothing(several) : initial;
    }
    if (several) {
      ArrayNode all = JSON.arrayNode();
      said.forEach(it -> all.add(offered(element.node(), it.asText())));
      return all;
    }
    if (said.isNull() || said.asText().isEmpty()) {
      return JSON.nullNode();
    }
    return field.property().equals("selected_option")
        ? offered(element.node(), said.asText())
        : JSON.textNode(said.asText());
  }

  private static JsonNode nothing(boolean several) {
    return several ? JSON.arrayNode() : JSON.nullNode();
  }

  private static JsonNode chosen(JsonNode value) {
    return FIELDS.containsKey(value.path("type").asText())
        ? value.path(FIELDS.get(value.path("type").asText()).property())
        : JSON.nullNode();
  }

  private static String problem(Blocks.Element element, JsonNode value) {
    boolean empty = value.isNull() || value.isArray() && value.isEmpty();
    if (empty) {
      boolean optional = element.block().path("optional").asBoolean(false);
      return optional ? "" : "Please complete this required field.";
    }
    JsonNode node = element.node();
    String text = value.asText("");
    return switch (node.path("type").asText()) {
      case "plain_text_input" -> length(node, text.length());
      case "number_input" -> number(node, text);
      case "multi_static_select" ->
          value.size() > node.path("max_selected_items").asInt(100) ? "Too many are chosen." : "";
      default -> "";
    };
  }

  private static String length(JsonNode node, int length) {
    if (length < node.path("min_length").asInt(0)) {
      return "Must be at least " + node.path("min_length").asInt() + " characters.";
    }
    int max = node.path("max_length").asInt(3000);
    return length > max ? "Must be at most " + max + " characters." : "";
  }

  private static String number(JsonNode node, String text) {
    String form = node.path("is_decimal_allowed").asBoolean() ? "-?\\d+(\\.\\d+)?" : "-?\\d+";
    if (!text.matches(form)) {
      return "Must be a number.";
    }
    double value = Double.parseDouble(text);
    boolean fits =
        value >= node.path("min_value").asDouble(-Double.MAX_VALUE)
            && value <= node.path("max_value").asDouble(Double.MAX_VALUE);
    return fits ? "" : "Out of range.";
  }

  static boolean holdsSeveral(String type) {
    return SEVERAL.contains(type);
  }

  static String property(String type) {
    Field field = FIELDS.get(type);
    return field == null ? "" : field.property();
  }
}
