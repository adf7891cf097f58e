package org.parley.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.slack.render.Screens.all;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.sandbox.slack.check.BlockCheck;
import org.parley.slack.render.SlackMessageRenderer.Charts;
import org.parley.slack.render.SlackMessageRenderer.Rendered;

class SlackMessageRendererTest {

  static Stream<String> hostile() {
    return Screens.HOSTILE.stream();
  }

  private static Rendered drawn(Message message) {
    return SlackMessageRenderer.message(message, Screens.channel(), Charts.DRAWN);
  }

  private static JsonNode only(Block block) {
    return drawn(new Message(Sentence.plain("News"), List.of(block))).blocks();
  }

  private static JsonNode spans(Span... spans) {
    return only(new Block.Paragraph(Sentence.of(spans))).at("/0/elements/0/elements");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void slackTakesEveryBlockAroundEveryText(String text) {
    for (var charts : Charts.values()) {
      for (var viewer : List.of(Screens.person(), Screens.channel())) {
        var blocks =
            SlackMessageRenderer.message(Screens.everyBlock(text), viewer, charts).blocks();
        assertThat(BlockCheck.message(blocks)).isEmpty();
        assertThat(BlockCheck.tooLong(blocks)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noTextOfAPersonIsEverParsed(String text) {
    var blocks =
        SlackMessageRenderer.message(Screens.everyBlock(text), Screens.channel(), Charts.DRAWN)
            .blocks();
    for (var markup : all(blocks, "mrkdwn")) {
      assertThat(markup.path("verbatim").asBoolean()).isTrue();
      var withoutOurs =
          markup
              .path("text")
              .asText()
              .replaceAll("<https://parley\\.example/a\\?b=c%7Cd&amp;e=%7Cf\\|[^<>|]*>", "")
              .replace("<@U0ASTRID>", "")
              .replaceAll("<!date\\^1796403600\\^\\{date_long}(, \\{time})?\\|[^<>|]*>", "");
      assertThat(withoutOurs).doesNotContain("<", ">");
      assertThat(withoutOurs.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
      assertThat(withoutOurs.replaceAll("\\*[^*`]*\\*|`[^*`]*`", ""))
          .doesNotContain("*", "`", "_", "~");
      assertThat(withoutOurs).doesNotContainPattern("(?m)^\\s*&gt;");
    }
    assertThat(all(blocks, "markdown")).isEmpty();
    assertThat(all(blocks, "broadcast")).isEmpty();
    for (var plain : all(blocks, "plain_text")) {
      assertThat(plain.path("emoji").asBoolean(true)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theTextForNotificationsHoldsNoMarkup(String text) {
    var message =
        new Message(Screens.everySpan(text), List.of(new Block.Paragraph(Sentence.plain("x"))));
    var fallback = drawn(message).text();
    assertThat(fallback).doesNotContain("<", ">", "\u202E", "\u0000");
    assertThat(fallback.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
  }

  @Test
  void wordsAreShownLetterByLetter() {
    var text = "<@U1> *not bold* & `this` > that";
    assertThat(spans(new Span.Plain(text)).at("/0/text").asText()).isEqualTo(text);
    assertThat(spans(new Span.Strong("news")).at("/0/style/bold").asBoolean()).isTrue();
    assertThat(spans(new Span.Code("X-2")).at("/0/style/code").asBoolean()).isTrue();
    assertThat(spans(new Span.Command("declare all")).at("/0/text").asText())
        .isEqualTo("/partnership declare all");
  }

  @Test
  void aPersonIsMentionedOnlyInTheirOwnWorkspace() {
    var mentions =
        spans(
            new Span.Mention(Screens.COLLEAGUE, "Astrid"),
            new Span.Mention(Screens.STRANGER, "Benno"));
    assertThat(mentions.at("/0/user_id").asText()).isEqualTo("U0ASTRID");
    assertThat(mentions.at("/1/text").asText()).isEqualTo("Benno");
    assertThat(mentions.at("/1").has("user_id")).isFalse();
  }

  @Test
  void aPointInTimeIsEachReadersOwnAndNamesTheWeekday() {
    var date = spans(new Span.DateTime(Screens.AT, Span.Precision.MINUTE)).get(0);
    assertThat(date.path("timestamp").asLong()).isEqualTo(1796403600);
    assertThat(date.path("format").asText()).isEqualTo("{date_long}, {time}");
    assertThat(date.path("fallback").asText()).contains("Friday", "December 4", "6:00", "GMT+1");
  }

  @Test
  void theFirstBlockIsTheHeadline() {
    var blocks = drawn(Message.headed("Clean Harbour moves\nto Map.").build()).blocks();
    assertThat(blocks.at("/0/type").asText()).isEqualTo("header");
    assertThat(blocks.at("/0/text/text").asText()).isEqualTo("Clean Harbour moves to Map.");
  }

  @Test
  void factsStandOneBeneathTheOther() {
    var facts =
        only(
            new Block.Facts(
                List.of(
                    new Block.Fact("Stage", Sentence.plain("Map")),
                    new Block.Fact("Partners", Sentence.plain("4")))));
    var text =
        StreamSupport.stream(facts.at("/0/elements/0/elements").spliterator(), false)
            .map(e -> e.path("text").asText())
            .toList();
    assertThat(String.join("", text)).isEqualTo("Stage Map\nPartners 4");
  }

  @Test
  void progressIsABarBesideItsWords() {
    var text = only(new Block.Progress("Positions in: 2 of 4", 2, 4)).toString();
    assertThat(text).contains("Positions in: 2 of 4", "●●○○");
    assertThat(only(new Block.Progress("None", 0, 0))).hasSize(1);
    assertThat(only(new Block.Progress("Many", 999, 1000)).toString())
        .contains("●".repeat(9) + "○\"");
  }

  @Test
  void aButtonCarriesWhatItDoesAndReadsItAgain() {
    var call = new CommandCall("p1", "h1", "stage next because it is time");
    var row =
        only(new Block.Actions(List.of(Button.careful("Next", new Intent.Perform(call))))).get(0);
    var button = row.at("/elements/0");
    assertThat(button.path("style").asText()).isEqualTo("danger");
    assertThat(ButtonValue.read(button.path("value").asText()))
        .contains(new org.parley.conversation.command.Request.Said.Pressed(call));
    assertThat(ButtonValue.read("approve")).isEmpty();
    assertThat(ButtonValue.read("c:x")).isEmpty();
  }

  @Test
  void aChartThatSlackWouldRefuseIsListed() {
    var names = IntStream.range(0, 7).mapToObj(i -> "Partner " + i).toList();
    var values = names.stream().map(n -> 1.0).toList();
    var series = List.of(new Block.Series("Promises", values));
    var pie = new Block.Chart("Who", Block.ChartKind.PARTS_OF_A_WHOLE, names, series);
    assertThat(all(only(pie), "data_visualization")).isEmpty();
    assertThat(only(pie).toString()).contains("Partner 6", "Promises 1");
    var bars = new Block.Chart("Who", Block.ChartKind.BARS, names, series);
    assertThat(all(only(bars), "data_visualization")).hasSize(1);
    var longName =
        new Block.Chart(
            "Who",
            Block.ChartKind.BARS,
            List.of("A name of more than twenty"),
            List.of(new Block.Series("Promises", List.of(1.0))));
    assertThat(all(only(longName), "data_visualization")).isEmpty();
  }

  @Test
  void aNoteThatEscapingMakesTooLongIsShownWithoutFormatting() {
    var note =
        only(new Block.Note(Sentence.of(new Span.Plain("&".repeat(900)), new Span.Strong("x"))));
    assertThat(note.at("/0/elements/0/type").asText()).isEqualTo("plain_text");
    assertThat(BlockCheck.message(note)).isEmpty();
  }

  @Test
  void aFullMessageFitsAndMoreIsRefusedNotCut() {
    var full = Message.headed("h".repeat(150));
    IntStream.range(0, 22).forEach(i -> full.paragraph(Sentence.plain("p".repeat(300))));
    var blocks = drawn(full.build()).blocks();
    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(BlockCheck.tooLong(blocks)).isFalse();

    var calls = "w".repeat(1700);
    var tooMuch = Message.headed("Buttons");
    IntStream.range(0, 2)
        .forEach(
            i ->
                tooMuch.actions(
                    IntStream.range(0, 5)
                        .mapToObj(b -> Button.of("b", new Intent.Perform(CommandCall.of(calls))))
                        .toArray(Button[]::new)));
    assertThatThrownBy(() -> drawn(tooMuch.build())).isInstanceOf(IllegalArgumentException.class);
    var farAway = URI.create("https://parley.example/" + "x".repeat(3000));
    assertThatThrownBy(
            () -> only(new Block.Actions(List.of(Button.of("Go", new Intent.Visit(farAway))))))
        .hasMessageContaining("button address");
  }
}
