package org.parley.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Field.Need;
import org.parley.conversation.form.Field.Option;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.sandbox.slack.check.BlockCheck;

class SlackFormRendererTest {
  private static final FormCall CALL = new FormCall("declare", "p1", "h1", "gain/2 words");
  private static final FormOrigin ORIGIN = new FormOrigin("C1");

  static Stream<String> hostile() {
    return Screens.HOSTILE.stream();
  }

  private static JsonNode modal(Field... fields) {
    var form = new Form(CALL, "Declare", List.of(), List.of(fields), "Declare");
    var view = SlackFormRenderer.form(form, ORIGIN, Screens.person());
    assertThat(BlockCheck.view(view)).isEmpty();
    return view;
  }

  private static JsonNode element(Field field) {
    return modal(field).at("/blocks/0/element");
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Option("o" + i, "Option " + i)).toList();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void slackTakesEveryFieldAroundEveryText(String text) {
    var label = text + "?";
    var some = List.of(new Option("a", label), new Option("b", "B"));
    var scale = new Field.Scale(1, text, 5, text);
    var fields =
        List.<Field>of(
            new Field.TextField("t", label, text, Need.REQUIRED, Field.Size.PARAGRAPH, 2000, text),
            new Field.ChoiceField("c", label, text, Need.REQUIRED, some, "b"),
            new Field.ManyChoiceField("m", label, text, Need.OPTIONAL, some, List.of("a")),
            new Field.ScaleField("s", label, text, Need.REQUIRED, scale, "3"),
            new Field.DateField("d", label, text, Need.REQUIRED, LocalDate.of(2026, 12, 4)),
            new Field.PersonField("p", label, text, Need.OPTIONAL, ""));
    var intro = Screens.everyBlock(text).blocks();
    var form = new Form(CALL, "Declare", intro, fields, "Declare");
    var view = SlackFormRenderer.form(form, ORIGIN, Screens.person());
    assertThat(BlockCheck.view(view)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void slackTakesMessagesAsViews(String text) {
    var message = Screens.everyBlock(text);
    assertThat(BlockCheck.view(SlackFormRenderer.telling(message, "", Screens.person()))).isEmpty();
    assertThat(BlockCheck.view(SlackFormRenderer.home(message, Screens.person()))).isEmpty();
  }

  @Test
  void aFieldsNameIsItsBlockAndTheFormComesBackWithItsPlace() {
    var view =
        modal(new Field.TextField("gain", "Gain", "", Need.OPTIONAL, Field.Size.LINE, 300, ""));
    assertThat(view.path("callback_id").asText()).isEqualTo("form");
    assertThat(view.at("/blocks/0/block_id").asText()).isEqualTo("gain");
    assertThat(view.at("/blocks/0/optional").asBoolean()).isTrue();
    assertThat(view.at("/blocks/0/element/action_id").asText()).isEqualTo("value");
    assertThat(view.at("/blocks/0/element/max_length").asInt()).isEqualTo(300);
    assertThat(view.at("/blocks/0").has("hint")).isFalse();
    var sent = FormOrigin.read(view.path("private_metadata").asText()).orElseThrow();
    assertThat(sent.form()).isEqualTo(CALL);
    assertThat(sent.origin().place("T1", "U1"))
        .isEqualTo(Destination.channel(Platform.SLACK, "T1", "C1"));
  }

  @Test
  void aFormFromAPersonalChatComesBackToIt() {
    var personal = Destination.personal(Platform.SLACK, "T1", "U1");
    var sent = FormOrigin.read(FormOrigin.of(personal).with(CALL)).orElseThrow();
    assertThat(sent.origin().place("T1", "U1")).isEqualTo(personal);
    assertThat(sent.form()).isEqualTo(CALL);
    assertThat(FormOrigin.read("")).isEmpty();
    assertThat(FormOrigin.read("C1 nonsense")).isEmpty();
  }

  @Test
  void fewOptionsAreButtonsAndManyAreAMenu() {
    var few = new Field.ChoiceField("c", "C", "", Need.REQUIRED, options(10), "");
    var many = new Field.ChoiceField("c", "C", "", Need.REQUIRED, options(11), "o3");
    assertThat(element(few).path("type").asText()).isEqualTo("radio_buttons");
    assertThat(element(many).path("type").asText()).isEqualTo("static_select");
    assertThat(element(many).at("/initial_option/value").asText()).isEqualTo("o3");
    var boxes = new Field.ManyChoiceField("m", "M", "", Need.REQUIRED, options(10), List.of());
    var menu = new Field.ManyChoiceField("m", "M", "", Need.REQUIRED, options(100), List.of());
    assertThat(element(boxes).path("type").asText()).isEqualTo("checkboxes");
    assertThat(element(menu).path("type").asText()).isEqualTo("multi_static_select");
  }

  @Test
  void anOptionalChoiceCanBeLeftOpenAgain() {
    var choice = new Field.ChoiceField("c", "C", "", Need.OPTIONAL, options(3), "");
    assertThat(element(choice).path("type").asText()).isEqualTo("static_select");
  }

  @Test
  void aScaleNamesItsEnds() {
    var scale =
        new Field.ScaleField(
            "s", "Fair?", "", Need.REQUIRED, new Field.Scale(1, "not at all", 5, "fully"), "4");
    var element = element(scale);
    assertThat(element.path("options")).hasSize(5);
    assertThat(element.at("/options/0/text/text").asText()).isEqualTo("1 · not at all");
    assertThat(element.at("/options/2/text/text").asText()).isEqualTo("3");
    assertThat(element.at("/options/4/text/text").asText()).isEqualTo("5 · fully");
    assertThat(element.at("/initial_option/value").asText()).isEqualTo("4");
  }

  @Test
  void numbersAndDatesAreBounded() {
    var number = new Field.NumberField("n", "N", "", Need.REQUIRED, -1, 40, "3");
    assertThat(element(number).path("min_value").asText()).isEqualTo("-1");
    assertThat(element(number).path("max_value").asText()).isEqualTo("40");
    var date = new Field.DateField("d", "D", "", Need.REQUIRED, LocalDate.of(2026, 12, 4));
    assertThat(element(date).path("initial_date").asText()).isEqualTo("2026-12-04");
  }

  @Test
  void aLongNameAmongTheOptionsIsShortenedButTooManyOptionsAreRefused() {
    var long_ = List.of(new Option("a", "\uD83E\uDD1D".repeat(60)), new Option("b", "B"));
    var element = element(new Field.ChoiceField("c", "C", "", Need.REQUIRED, long_, ""));
    assertThat(element.at("/options/0/text/text").asText()).endsWith("…");
    assertThatThrownBy(
            () -> element(new Field.ChoiceField("c", "C", "", Need.REQUIRED, options(101), "")))
        .hasMessageContaining("options");
    assertThatThrownBy(
            () ->
                modal(
                    new Field.ChoiceField(
                        "c",
                        "C",
                        "",
                        Need.REQUIRED,
                        List.of(new Option("v".repeat(151), "x")),
                        "")))
        .hasMessageContaining("option value");
    assertThatThrownBy(
            () -> element(new Field.ChoiceField("c", "C", "", Need.REQUIRED, List.of(), "")))
        .hasMessageContaining("nothing to pick from");
  }

  @Test
  void aFormThatCarriesTooMuchIsRefused() {
    var form =
        new Form(new FormCall("f", "", "", "x".repeat(3000)), "T", List.of(), List.of(), "Go");
    assertThatThrownBy(() -> SlackFormRenderer.form(form, ORIGIN, Screens.person()))
        .hasMessageContaining("private metadata");
  }

  @Test
  void aViewThatOnlyTellsHasNothingToSend() {
    var view = SlackFormRenderer.telling(Message.saying("Done."), "Declare", Screens.person());
    assertThat(view.has("submit")).isFalse();
    assertThat(view.at("/title/text").asText()).isEqualTo("Declare");
    assertThat(view.at("/close/text").asText()).isEqualTo("Close");
  }
}
