package org.parley.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Field.Need;
import org.parley.conversation.form.Field.Option;
import org.parley.conversation.form.Field.Size;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.sandbox.teams.check.AdaptiveCardCheck;
import org.parley.teams.render.TeamsFormRenderer.Filled;

class TeamsFormRendererTest {
  private static final Drawing PERSONAL =
      Drawing.in(
          new Viewer(
              Destination.personal(Platform.TEAMS, "t-1", "ann"),
              Optional.empty(),
              Locale.ENGLISH,
              ZoneOffset.UTC));
  private static final List<Option> OPTIONS =
      List.of(new Option("table", "The table"), new Option("broker", "The broker only"));

  private static final Field TEXT =
      new Field.TextField(
          "interest",
          "Our interest *here*",
          "One sentence",
          Need.REQUIRED,
          Size.PARAGRAPH,
          500,
          "x");
  private static final Field CHOICE =
      new Field.ChoiceField("visibility", "Who sees it?", "", Need.REQUIRED, OPTIONS, "table");
  private static final Field MANY =
      new Field.ManyChoiceField(
          "help", "Help", "", Need.OPTIONAL, OPTIONS, List.of("table", "broker"));
  private static final Field SCALE =
      new Field.ScaleField(
          "energy", "Energy", "", Need.REQUIRED, new Field.Scale(0, "none", 4, "plenty"), "3");
  private static final Field DATE =
      new Field.DateField("until", "Until", "", Need.OPTIONAL, LocalDate.parse("2026-12-04"));
  private static final Field NUMBER =
      new Field.NumberField("hours", "Hours", "", Need.OPTIONAL, 1, 40, "8");

  private static Form form(Field... fields) {
    return new Form(
        FormCall.about("p-1", "declare", "v3"),
        "Declare",
        List.of(new Block.Paragraph(Sentence.plain("Your words stay sealed."))),
        List.of(fields),
        "Declare");
  }

  private static JsonNode card(Form form, Drawing drawing, Filled filled) {
    var card = new TeamsFormRenderer().render(form, drawing, filled).content();
    var surface =
        drawing.surface() == Drawing.Surface.DIALOG
            ? AdaptiveCardCheck.Surface.DIALOG
            : AdaptiveCardCheck.Surface.MESSAGE;
    assertThat(AdaptiveCardCheck.of(card, surface)).isEmpty();
    return card;
  }

  private static JsonNode input(JsonNode card, String id) {
    for (var element : card.path("body")) {
      if (element.path("id").asText().equals(id)) {
        return element;
      }
    }
    throw new AssertionError("no input " + id);
  }

  @Test
  void everyKindOfQuestionBecomesItsInput() {
    var card = card(form(TEXT, CHOICE, MANY, SCALE, DATE, NUMBER), PERSONAL, Filled.nothing());
    assertThat(input(card, "interest").path("maxLength").asInt()).isEqualTo(500);
    assertThat(input(card, "interest").path("isMultiline").asBoolean()).isTrue();
    assertThat(input(card, "interest").path("isRequired").asBoolean()).isTrue();
    assertThat(input(card, "interest").path("value").asText()).isEqualTo("x");
    assertThat(input(card, "visibility").path("value").asText()).isEqualTo("table");
    assertThat(input(card, "help").path("isMultiSelect").asBoolean()).isTrue();
    assertThat(input(card, "help").path("value").asText()).isEqualTo("table,broker");
    assertThat(input(card, "help").has("isRequired")).isFalse();
    assertThat(input(card, "energy").path("choices")).hasSize(5);
    assertThat(input(card, "energy").path("choices").path(4).path("title").asText())
        .isEqualTo("4 – plenty");
    assertThat(input(card, "until").path("value").asText()).isEqualTo("2026-12-04");
    assertThat(input(card, "hours").path("value").asInt()).isEqualTo(8);
  }

  @Test
  void inPersonTheTitleStandsOnTheCardAndItIsSentByExecute() {
    var card = card(form(TEXT), PERSONAL, Filled.nothing());
    assertThat(card.path("body").path(0).path("text").asText()).isEqualTo("Declare");
    var last = card.path("body").path(card.path("body").size() - 1).path("actions").path(0);
    assertThat(last.path("type").asText()).isEqualTo("Action.Execute");
    assertThat(CardData.submitted(last.path("data")))
        .contains(FormCall.about("p-1", "declare", "v3"));
    assertThat(last.path("fallback").path("title").asText()).isEqualTo("Declare");
  }

  @Test
  void aDialogHasItsOwnTitleAndTakesASubmit() {
    var card = card(form(TEXT), Drawing.dialog(PERSONAL.viewer()), Filled.nothing());
    assertThat(card.path("body").path(0).path("type").asText()).isEqualTo("RichTextBlock");
    assertThat(card.toString()).doesNotContain("Action.Execute");
  }

  @Test
  void whatWasTypedStandsAgainWithWhatToMendBelowIt() {
    var typed =
        new Answers(
            Map.of("interest", "winter", "until", "soon", "hours", "many", "visibility", "broker"));
    var filled = new Filled(typed, Map.of("interest", "One sentence, please <at>you</at>."));
    var card = card(form(TEXT, CHOICE, DATE, NUMBER), PERSONAL, filled);
    assertThat(input(card, "interest").path("value").asText()).isEqualTo("winter");
    assertThat(input(card, "visibility").path("value").asText()).isEqualTo("broker");
    assertThat(input(card, "until").path("value").asText()).isEqualTo("2026-12-04");
    assertThat(input(card, "hours").has("value")).isFalse();
    var body = card.path("body");
    for (int i = 0; i < body.size(); i++) {
      if (body.path(i).path("id").asText().equals("interest")) {
        assertThat(body.path(i + 1).toString()).contains("One sentence, please", "Attention");
        assertThat(body.path(i + 2).toString()).contains("\"One sentence\"", "isSubtle");
      }
    }
    assertThat(body.toString()).contains("Not sent yet");
  }

  @Test
  void answersAreReadWhateverTypeTheyHave() throws Exception {
    var data =
        new ObjectMapper()
            .readTree(
                """
                {"parley-form":"declare/p-1//","msteams":{"type":"x"},"interest":" winter ",
                 "hours":8.0,"energy":"3","until":null,"help":"table,broker","Bad Key":"x",
                 "nested":{"a":1},"agreed":true}""");
    assertThat(CardData.answers(data).values())
        .isEqualTo(
            Map.of(
                "interest", " winter ",
                "hours", "8",
                "energy", "3",
                "help", "table,broker",
                "agreed", "true"));
  }
}
