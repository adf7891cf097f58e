package org.parley.teams.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;

/**
 * What travels in a button and comes back with the inputs of its card. Comes from the client, so it
 * is an input like any other. Our names have a hyphen, which a form's field never has.
 */
public final class CardData {
  static final String PERFORM_VERB = "c";
  static final String FORM_VERB = "f";

  private static final String CALL = "parley-call";
  private static final String OPEN = "parley-open";
  private static final String FORM = "parley-form";
  private static final String PLACE = "parley-place";
  private static final Pattern FIELD = Pattern.compile("[a-z_]{1,60}");
  private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0+");
  private static final int MOST_FIELDS = 40;
  private static final int LONGEST_ANSWER = 8_000;

  private CardData() {}

  static ObjectNode perform(CommandCall call, Optional<String> place) {
    return data(CALL, call.encoded(), place);
  }

  static ObjectNode open(FormCall form, Optional<String> place) {
    return data(OPEN, form.encoded(), place);
  }

  static ObjectNode submit(FormCall form, Optional<String> place) {
    return data(FORM, form.encoded(), place);
  }

  private static ObjectNode data(String key, String value, Optional<String> place) {
    var data = JsonNodeFactory.instance.objectNode().put(key, value);
    place.ifPresent(it -> data.put(PLACE, it));
    return data;
  }

  /** The command to perform. */
  public static Optional<CommandCall> call(JsonNode data) {
    return text(data, CALL).map(CommandCall::parse);
  }

  /** The form to open. */
  public static Optional<FormCall> opened(JsonNode data) {
    return text(data, OPEN).map(FormCall::parse);
  }

  /** The form that was sent. */
  public static Optional<FormCall> submitted(JsonNode data) {
    return text(data, FORM).map(FormCall::parse);
  }

  /** The conversation that a card in a personal chat continues; to be checked by who asks. */
  public static Optional<String> place(JsonNode data) {
    return text(data, PLACE);
  }

  private static Optional<String> text(JsonNode data, String key) {
    return Optional.of(data.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(value -> !value.isEmpty());
  }

  /** What was filled in: the fields of a form, each as text. */
  public static Answers answers(JsonNode data) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (var entry : data.properties()) {
      var value = entry.getValue();
      if (FIELD.matcher(entry.getKey()).matches()
          && value.isValueNode()
          && !value.isNull()
          && answers.size() < MOST_FIELDS) {
        answers.put(entry.getKey(), plain(value));
      }
    }
    return new Answers(answers);
  }

  /** A number input sends {@code 3}, {@code 3.0} or {@code "3"}. */
  private static String plain(JsonNode value) {
    var text = value.asText();
    if (text.length() > LONGEST_ANSWER) {
      text = text.substring(0, LONGEST_ANSWER);
    }
    var whole = WHOLE.matcher(text);
    return value.isNumber() && whole.matches() ? whole.group(1) : text;
  }
}
