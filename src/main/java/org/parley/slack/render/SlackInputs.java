package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.CleanText;
import org.parley.conversation.message.Limits;

/**
 * The input of each kind of question. Limits: docs.slack.dev/reference/block-kit/block-elements.
 */
final class SlackInputs implements Field.Visitor<ObjectNode> {
  private static final int BUTTONS = 10;
  private static final int OPTIONS = 100;
  private static final int OPTION_LABEL = 75;
  private static final int OPTION_VALUE = 150;

  private final SlackRenderWords words;
  private final boolean severalScales;

  SlackInputs(Form form, SlackRenderWords words) {
    this.words = words;
    this.severalScales =
        form.fields().stream().filter(Field.ScaleField.class::isInstance).count() > 1;
  }

  @Override
  public ObjectNode text(Field.TextField field) {
    int longest = Math.max(1, Math.min(field.longest(), Limits.TEXT_INPUT));
    var input =
        BlockKit.object("plain_text_input")
            .put("multiline", field.size() == Field.Size.PARAGRAPH)
            .put("max_length", longest);
    return initial(input, "initial_value", Limits.beginning(field.initial(), longest));
  }

  @Override
  public ObjectNode choice(Field.ChoiceField field) {
    var isShort = field.options().size() <= BUTTONS && field.need() == Field.Need.REQUIRED;
    var input = isShort ? BlockKit.object("radio_buttons") : menu("static_select");
    input.set("options", options(field.options()));
    field.options().stream()
        .filter(option -> option.value().equals(field.initial()))
        .findFirst()
        .ifPresent(option -> input.set("initial_option", option(option)));
    return input;
  }

  @Override
  public ObjectNode manyChoice(Field.ManyChoiceField field) {
    var input =
        field.options().size() <= BUTTONS
            ? BlockKit.object("checkboxes")
            : menu("multi_static_select");
    input.set("options", options(field.options()));
    var initial =
        field.options().stream().filter(o -> field.initial().contains(o.value())).toList();
    if (!initial.isEmpty()) {
      input.set("initial_options", options(initial));
    }
    return input;
  }

  @Override
  public ObjectNode scale(Field.ScaleField field) {
    var scale = field.scale();
    var steps =
        IntStream.rangeClosed(scale.low(), scale.high())
            .mapToObj(n -> new Field.Option(String.valueOf(n), step(n, scale)))
            .toList();
    var asMenu = severalScales || steps.size() > BUTTONS || field.need() == Field.Need.OPTIONAL;
    var input = asMenu ? menu("static_select") : BlockKit.object("radio_buttons");
    input.set("options", options(steps));
    steps.stream()
        .filter(option -> option.value().equals(field.initial()))
        .findFirst()
        .ifPresent(option -> input.set("initial_option", option(option)));
    return input;
  }

  @Override
  public ObjectNode date(Field.DateField field) {
    return BlockKit.object("datepicker").put("initial_date", field.initial().toString());
  }

  @Override
  public ObjectNode number(Field.NumberField field) {
    var input =
        BlockKit.object("number_input")
            .put("is_decimal_allowed", false)
            .put("min_value", String.valueOf(field.lowest()))
            .put("max_value", String.valueOf(field.highest()));
    return initial(input, "initial_value", field.initial());
  }

  @Override
  public ObjectNode person(Field.PersonField field) {
    return initial(BlockKit.object("users_select"), "initial_user", field.initial());
  }

  private String step(int number, Field.Scale scale) {
    if (number == scale.low()) {
      return words.scaleEnd(number, scale.lowMeans());
    }
    return number == scale.high()
        ? words.scaleEnd(number, scale.highMeans())
        : String.valueOf(number);
  }

  private ObjectNode menu(String type) {
    return BlockKit.object(type).set("placeholder", BlockKit.plainText(words.pick()));
  }

  private static ObjectNode initial(ObjectNode input, String name, String value) {
    return value.isEmpty() ? input : input.put(name, value);
  }

  private static ArrayNode options(List<Field.Option> options) {
    Limits.check(OPTIONS, options.size(), "options");
    if (options.isEmpty()) {
      throw new IllegalArgumentException("nothing to pick from");
    }
    return BlockKit.array(options.stream().map(SlackInputs::option).toList());
  }

  private static ObjectNode option(Field.Option option) {
    Limits.check(OPTION_VALUE, option.value().length(), "option value");
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", option.value())
        .set("text", BlockKit.plainText(label(option)));
  }

  /** May hold a name that a person gave, so it is shortened and not refused. */
  private static String label(Field.Option option) {
    var whole = CleanText.of(option.label()).replace('\n', ' ');
    int most = OPTION_LABEL;
    while (Limits.beginning(whole, most).length() > OPTION_LABEL) {
      most--;
    }
    return Limits.beginning(whole, most);
  }
}
