package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Buttons, menus, inputs and pictures. Limits: docs.slack.dev/reference/block-kit/block-elements.
 */
final class ElementRules {

  private static final Rule DATE = Rule.matching("\\d{4}-\\d{2}-\\d{2}");
  private static final Rule TIME = Rule.matching("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Rule NUMERIC = Rule.matching("-?\\d+(\\.\\d+)?");

  static final Shape BUTTON =
      acting("button")
          .needs("text", TextRules.plain(75))
          .may("value", Rule.text(2000))
          .may("url", Rule.text(3000))
          .may("style", Rule.oneOf("primary", "danger"))
          .may("confirm", TextRules.CONFIRM)
          .may("accessibility_label", Rule.text(75));

  static final Shape OVERFLOW =
      acting("overflow")
          .needs("options", Rule.list(1, 5, TextRules.overflowOption()))
          .may("confirm", TextRules.CONFIRM);

  static final Shape STATIC_SELECT =
      select("static_select")
          .may("initial_option", TextRules.option())
          .where(ElementRules::initialIsOffered);

  static final Shape MULTI_STATIC_SELECT =
      select("multi_static_select")
          .may("max_selected_items", Rule.number(1, 100))
          .may("initial_options", Rule.list(1, 100, TextRules.option()))
          .where(ElementRules::initialIsOffered);

  static final Shape RADIO_BUTTONS =
      chosen("radio_buttons").may("initial_option", TextRules.formattedOption());

  static final Shape CHECKBOXES =
      chosen("checkboxes").may("initial_options", Rule.list(1, 10, TextRules.formattedOption()));

  static final Shape DATEPICKER = placed("datepicker").may("initial_date", DATE);

  static final Shape TIMEPICKER =
      placed("timepicker").may("initial_time", TIME).may("timezone", Rule.text(100));

  static final Shape USERS_SELECT = placed("users_select").may("initial_user", Rule.text(30));

  static final Shape PLAIN_TEXT_INPUT =
      acting("plain_text_input")
          .may("initial_value", Rule.textUpTo(3000))
          .may("multiline", Rule.flag())
          .may("min_length", Rule.number(0, 3000))
          .may("max_length", Rule.number(1, 3000))
          .may("placeholder", TextRules.PLACEHOLDER)
          .may("focus_on_load", Rule.flag())
          .may("dispatch_action_config", Rule.anything());

  static final Shape NUMBER_INPUT =
      acting("number_input")
          .needs("is_decimal_allowed", Rule.flag())
          .may("initial_value", NUMERIC)
          .may("min_value", NUMERIC)
          .may("max_value", NUMERIC)
          .may("placeholder", TextRules.PLACEHOLDER)
          .may("focus_on_load", Rule.flag());

  static final Shape IMAGE =
      Shape.of("image")
          .needs("image_url", Rule.matching("https?://.+"))
          .needs("alt_text", Rule.text(2000));

  private static final Map<String, Rule> MENUS =
      Map.of(
          "static_select", STATIC_SELECT,
          "multi_static_select", MULTI_STATIC_SELECT,
          "radio_buttons", RADIO_BUTTONS,
          "checkboxes", CHECKBOXES,
          "datepicker", DATEPICKER,
          "timepicker", TIMEPICKER,
          "users_select", USERS_SELECT);

  static final Rule IN_ACTIONS =
      Rule.byType(with(MENUS, Map.of("button", BUTTON, "overflow", OVERFLOW)));

  static final Rule ACCESSORY =
      Rule.byType(with(MENUS, Map.of("button", BUTTON, "overflow", OVERFLOW, "image", IMAGE)));

  static final Rule IN_INPUT =
      Rule.byType(
          with(MENUS, Map.of("plain_text_input", PLAIN_TEXT_INPUT, "number_input", NUMBER_INPUT)));

  private ElementRules() {}

  private static Shape acting(String type) {
    return Shape.of(type).may("action_id", Rule.text(255));
  }

  private static Shape placed(String type) {
    return acting(type)
        .may("placeholder", TextRules.PLACEHOLDER)
        .may("confirm", TextRules.CONFIRM)
        .may("focus_on_load", Rule.flag());
  }

  private static Shape select(String type) {
    var group =
        Shape.untyped()
            .needs("label", TextRules.plain(75))
            .needs("options", Rule.list(1, 100, TextRules.option()));
    return placed(type)
        .may("options", Rule.list(1, 100, TextRules.option()))
        .may("option_groups", Rule.list(1, 100, group))
        .where(
            (node, pointer, findings) -> {
              if (node.has("options") == node.has("option_groups")) {
                findings.add(pointer, "must provide exactly one of options, option_groups");
              }
            });
  }

  private static Shape chosen(String type) {
    return acting(type)
        .needs("options", Rule.list(1, 10, TextRules.formattedOption()))
        .may("confirm", TextRules.CONFIRM)
        .may("focus_on_load", Rule.flag())
        .where(ElementRules::initialIsOffered);
  }

  private static void initialIsOffered(JsonNode node, String pointer, Findings findings) {
    List<JsonNode> offered =
        StreamSupport.stream(node.findValues("options").spliterator(), false)
            .flatMap(options -> StreamSupport.stream(options.spliterator(), false))
            .toList();
    List<JsonNode> initial =
        node.has("initial_option")
            ? List.of(node.get("initial_option"))
            : StreamSupport.stream(node.path("initial_options").spliterator(), false).toList();
    if (!offered.containsAll(initial)) {
      findings.add(pointer, "initial option is not one of the options");
    }
  }

  private static Map<String, Rule> with(Map<String, Rule> some, Map<String, Rule> more) {
    var all = new java.util.HashMap<>(some);
    all.putAll(more);
    return Map.copyOf(all);
  }
}
