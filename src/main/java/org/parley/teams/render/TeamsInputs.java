package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Field.Need;
import org.parley.conversation.form.Field.Option;
import org.parley.conversation.form.Field.Scale;
import org.parley.conversation.form.Field.Size;
import org.parley.conversation.message.CleanText;
import org.parley.teams.TeamsWords;

/** Each question as an input, filled with what was typed before, else with its own beginning. */
final class TeamsInputs implements Field.Visitor<ObjectNode> {
  /** An expanded choice of more than this pushes the next question out of sight. */
  private static final int EXPANDED = 7;

  private final TeamsWords words;
  private final @Nullable String typed;

  TeamsInputs(TeamsWords words, @Nullable String typed) {
    this.words = words;
    this.typed = typed;
  }

  private ObjectNode input(String type, Field field) {
    var input = TeamsSpans.node(type).put("id", field.name()).put("label", field.label());
    if (field.need() == Need.REQUIRED) {
      input.put("isRequired", true);
    }
    return input.put("errorMessage", words.needed());
  }

  private String value(Supplier<String> initial) {
    return typed == null ? initial.get() : CleanText.of(typed);
  }

  private static ObjectNode filled(ObjectNode input, String value) {
    return value.isEmpty() ? input : input.put("value", value);
  }

  @Override
  public ObjectNode text(Field.TextField field) {
    var input = input("Input.Text", field).put("maxLength", field.longest());
    input.put("isMultiline", field.size() == Size.PARAGRAPH);
    return filled(input, value(field::initial));
  }

  @Override
  public ObjectNode choice(Field.ChoiceField field) {
    var input = choices(input("Input.ChoiceSet", field), field.options());
    return filled(input, value(field::initial));
  }

  @Override
  public ObjectNode manyChoice(Field.ManyChoiceField field) {
    var input = choices(input("Input.ChoiceSet", field), field.options());
    input.put("isMultiSelect", true);
    return filled(input, value(() -> String.join(",", field.initial())));
  }

  private static ObjectNode choices(ObjectNode input, List<Option> options) {
    input.put("style", options.size() > EXPANDED ? "compact" : "expanded").put("wrap", true);
    var choices = input.putArray("choices");
    options.forEach(option -> choice(choices, option.label(), option.value()));
    return input;
  }

  private static void choice(ArrayNode choices, String title, String value) {
    choices.addObject().put("title", title).put("value", value);
  }

  @Override
  public ObjectNode scale(Field.ScaleField field) {
    var input = input("Input.ChoiceSet", field).put("style", "expanded").put("wrap", true);
    var choices = input.putArray("choices");
    for (int step = field.scale().low(); step <= field.scale().high(); step++) {
      choice(choices, step + meaning(field.scale(), step), String.valueOf(step));
    }
    return filled(input, value(field::initial));
  }

  private static String meaning(Scale scale, int step) {
    if (step == scale.low()) {
      return " – " + scale.lowMeans();
    }
    return step == scale.high() ? " – " + scale.highMeans() : "";
  }

  @Override
  public ObjectNode date(Field.DateField field) {
    var input = input("Input.Date", field);
    return filled(input, isDay(typed) ? value(() -> "") : initial(field));
  }

  private static String initial(Field.DateField field) {
    @Nullable LocalDate initial = field.initial();
    return initial == null ? "" : initial.toString();
  }

  private static boolean isDay(@Nullable String text) {
    try {
      return text != null && !text.isEmpty() && LocalDate.parse(text) != null;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  @Override
  public ObjectNode number(Field.NumberField field) {
    var input = input("Input.Number", field).put("min", field.lowest()).put("max", field.highest());
    try {
      var value = value(field::initial);
      return value.isEmpty() ? input : input.put("value", Long.parseLong(value));
    } catch (NumberFormatException notANumber) {
      return input;
    }
  }

  /**
   * The people picker; the answer is the person's object id.
   *
   * @see <a
   *     href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker">People
   *     picker</a>
   */
  @Override
  public ObjectNode person(Field.PersonField field) {
    var input = input("Input.ChoiceSet", field);
    input.putArray("choices");
    input
        .putObject("choices.data")
        .put("type", "Data.Query")
        .put("dataset", "graph.microsoft.com/users");
    return filled(input, value(field::initial));
  }
}
