package org.parley.teams.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.sandbox.teams.check.AdaptiveCardCheck;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;

class TeamsMessageRendererTest {
  private static final String HOSTILE =
      "*bold* _it_ `c` [click](https://evil.example) ~x~ \\ <at>Bob</at> <b>&amp;</b>\n"
          + "# head\n- item\n1. one\n> quote {{DATE(2026-01-01T00:00:00Z)}} ${x} \u202Egnp";
  private static final TeamsSetup REAL =
      TeamsSetup.of(
          SettingsInATest.none()
              .with("appId", "a")
              .with("appPassword", "p")
              .with("tenantId", "t")
              .build());
  private static final Viewer CHANNEL =
      viewer(Destination.channel(Platform.TEAMS, "t-1", "19:room@thread.tacv2"));
  private static final Viewer PERSON = viewer(Destination.personal(Platform.TEAMS, "t-1", "ann"));
  private static final Intent STATUS = new Intent.Perform(CommandCall.about("p-1", "status"));
  private static final Intent DECLARE = new Intent.Open(FormCall.of("declare"));

  private static Viewer viewer(Destination destination) {
    return new Viewer(destination, Optional.empty(), Locale.UK, ZoneId.of("Europe/Berlin"));
  }

  private static JsonNode card(Drawing drawing, Block... blocks) {
    var message = new Message(Sentence.plain("news"), List.of(blocks));
    var card = new TeamsMessageRenderer(REAL).render(message, drawing).content();
    var surface = drawing.surface() == Drawing.Surface.DIALOG ? Surface.DIALOG : Surface.MESSAGE;
    assertThat(AdaptiveCardCheck.of(card, surface)).isEmpty();
    return card;
  }

  private static JsonNode body(Block... blocks) {
    return card(Drawing.in(CHANNEL), blocks).path("body");
  }

  private static Block said(Span... spans) {
    return new Block.Paragraph(Sentence.of(spans));
  }

  @Test
  void peoplesWordsStandWhereNoClientReadsMarkdown() {
    var lines = body(said(new Span.Plain(HOSTILE)));
    assertThat(lines).hasSize(5).allMatch(it -> it.path("type").asText().equals("RichTextBlock"));
    assertThat(lines.path(0).path("inlines").path(0).path("text").asText())
        .isEqualTo(
            "*bold* _it_ `c` [click](https://evil.example) ~x~ \\ ‹at>Bob‹/at> <b>&amp;</b>");
    assertThat(lines.toString()).doesNotContain("\u202E");
  }

  @Test
  void aHeadingIsEscapedBecauseClientsReadMarkdownThere() {
    var heading = body(new Block.Heading("[x](y) *a* _b_ `c` 1. <at>Bob</at>")).path(0);
    assertThat(heading.path("style").asText()).isEqualTo("heading");
    assertThat(heading.path("text").asText())
        .isEqualTo("\\[x\\](y) \\*a\\* \\_b\\_ \\`c\\` 1. ‹at>Bob‹/at>");
    assertThat(body(new Block.Heading("# a")).path(0).path("text").asText()).isEqualTo("\\# a");
    assertThat(body(new Block.Heading("1. a")).path(0).path("text").asText()).isEqualTo("1\\. a");
  }

  @Test
  void everyPlaceForWordsTakesHostileOnes() {
    var hostile =
        Sentence.of(new Span.Plain(HOSTILE), new Span.Strong(HOSTILE), new Span.Code(HOSTILE));
    var mention = new Span.Mention(new PersonAddress(Platform.TEAMS, "t-1", "bob"), HOSTILE);
    card(
        Drawing.in(CHANNEL),
        new Block.Facts(List.of(new Block.Fact("*label* <at>x</at>", hostile))),
        new Block.BulletList(List.of(hostile)),
        new Block.Quote(hostile),
        new Block.Progress("<at>x</at>", 1, 3),
        new Block.Choice(hostile, List.of(Button.of("<at>x</at>", STATUS))),
        new Block.Paragraph(Sentence.of(mention, new Span.Plain(HOSTILE))),
        new Block.Note(hostile));
  }

  @Test
  void aMentionIsRealForPeopleOfThisTenantOnly() {
    var bob = new Span.Mention(new PersonAddress(Platform.TEAMS, "t-1", "bob"), "Bob");
    var eve = new Span.Mention(new PersonAddress(Platform.TEAMS, "t-2", "eve"), "Eve");
    var sam = new Span.Mention(new PersonAddress(Platform.SLACK, "t-1", "U1"), "Sam");
    var card =
        card(
            Drawing.in(CHANNEL),
            said(bob, new Span.Plain(" and *all* of "), eve, new Span.Plain(", "), sam));
    assertThat(card.path("body").path(0).path("text").asText())
        .isEqualTo("<at>Bob</at> and \\*all\\* of Eve, Sam");
    assertThat(card.path("msteams").path("entities")).hasSize(1);
    assertThat(card.path("msteams").path("entities").path(0).path("mentioned").path("id").asText())
        .isEqualTo("bob");
  }

  @Test
  void twoPeopleOfOneNameAreTwoMentions() {
    var first = new Span.Mention(new PersonAddress(Platform.TEAMS, "t-1", "b1"), "Bob");
    var second = new Span.Mention(new PersonAddress(Platform.TEAMS, "t-1", "b2"), "Bob");
    var card = card(Drawing.in(CHANNEL), said(first, second, first));
    assertThat(card.path("body").path(0).path("text").asText())
        .isEqualTo("<at>Bob</at><at>Bob 2</at><at>Bob</at>");
    assertThat(card.path("msteams").path("entities")).hasSize(2);
  }

  @Test
  void aCommandReadsAsItIsTypedThere() {
    var command = said(new Span.Command("declare all"));
    assertThat(card(Drawing.in(PERSON), command).toString()).contains("\"declare all\"");
    assertThat(card(Drawing.in(CHANNEL), command).toString()).contains("\"@Parley declare all\"");
    var elsewhere = said(Span.Command.inAChannel("partners link"));
    assertThat(card(Drawing.in(PERSON), elsewhere).toString())
        .contains("\"@Parley partners link\"");
  }

  @Test
  void timesHaveAWeekdayAndInAChannelTheirZone() {
    var at = new Span.DateTime(Instant.parse("2026-12-04T17:00:00Z"), Span.Precision.MINUTE);
    var day = new Span.DateTime(Instant.parse("2026-12-04T23:30:00Z"), Span.Precision.DAY);
    assertThat(card(Drawing.in(PERSON), said(at)).toString())
        .contains("Friday", "4 December", "18:00")
        .doesNotContain("CET", "GMT");
    assertThat(body(said(at)).toString()).containsAnyOf("CET", "GMT+1");
    assertThat(body(said(day)).toString()).contains("Saturday", "5 December").doesNotContain(":30");
  }

  @Test
  void aButtonThatPerformsIsAnExecuteWithTheSameAsASubmit() {
    var action =
        body(new Block.Actions(List.of(Button.careful("Leave", STATUS))))
            .path(0)
            .path("actions")
            .path(0);
    assertThat(action.path("type").asText()).isEqualTo("Action.Execute");
    assertThat(action.path("style").asText()).isEqualTo("destructive");
    assertThat(action.path("fallback").path("type").asText()).isEqualTo("Action.Submit");
    assertThat(action.path("fallback").path("data")).isEqualTo(action.path("data"));
    assertThat(CardData.call(action.path("data"))).contains(CommandCall.about("p-1", "status"));
  }

  @Test
  void aButtonThatOpensAFormSaysThatADialogOpens() {
    var action =
        body(new Block.Actions(List.of(Button.primary("Declare", DECLARE))))
            .path(0)
            .path("actions")
            .path(0);
    assertThat(action.path("type").asText()).isEqualTo("Action.Submit");
    assertThat(action.path("data").path("msteams").path("type").asText()).isEqualTo("task/fetch");
    assertThat(CardData.opened(action.path("data"))).contains(FormCall.of("declare"));
  }

  @Test
  void aLocalClientWithoutDialogsAsksForTheFormAsACard() {
    var local =
        TeamsSetup.of(
            SettingsInATest.none()
                .with("anonymous", true)
                .with("allowedServiceHosts", List.of("localhost"))
                .build());
    var message =
        new Message(
            Sentence.plain("news"),
            List.of(new Block.Actions(List.of(Button.of("Declare", DECLARE)))));
    var card = new TeamsMessageRenderer(local).render(message, Drawing.in(PERSON)).content();
    var action = card.path("body").path(0).path("actions").path(0);
    assertThat(action.path("type").asText()).isEqualTo("Action.Execute");
    assertThat(CardData.opened(action.path("data"))).contains(FormCall.of("declare"));
    assertThat(card.toString()).doesNotContain("task/fetch");
  }

  @Test
  void insideADialogEverythingIsASubmit() {
    var buttons =
        new Block.Actions(
            List.of(
                Button.of("Status", STATUS),
                Button.of("Declare", DECLARE),
                Button.of("Read", new Intent.Visit(URI.create("https://parley.example/")))));
    var actions = card(Drawing.dialog(PERSON), buttons).path("body").path(0).path("actions");
    assertThat(actions.findValuesAsText("type"))
        .containsExactly("Action.Submit", "Action.Submit", "Action.OpenUrl");
    assertThat(actions.toString()).doesNotContain("task/fetch");
  }

  @Test
  void tenOptionsAreTwoSetsThatAreShownWhole() {
    var options = IntStream.range(0, 10).mapToObj(i -> Button.of("Option " + i, STATUS)).toList();
    var body = body(new Block.Choice(Sentence.plain("Which?"), options));
    assertThat(body).hasSize(3);
    assertThat(body.path(1).path("actions")).hasSize(5);
    assertThat(body.path(2).path("actions")).hasSize(5);
  }

  @Test
  void aDividerIsALineAboveWhatFollows() {
    var body = body(said(new Span.Plain("a")), new Block.Divider(), said(new Span.Plain("b")));
    assertThat(body).hasSize(2);
    assertThat(body.path(0).has("separator")).isFalse();
    assertThat(body.path(1).path("separator").asBoolean()).isTrue();
  }

  @Test
  void aChartStandsUnderItsTitleAndCarriesItsFiguresAsATable() {
    for (var kind : Block.ChartKind.values()) {
      var one = List.of(new Block.Series("Energy", List.of(3.0, 1.5)));
      var two = List.of(one.get(0), new Block.Series("Trust", List.of(4.0, 2.0)));
      for (var series : List.of(one, two)) {
        var body = body(new Block.Chart("Energy", kind, List.of("Nov", "Dec"), series));
        assertThat(body.path(0).path("inlines").path(0).path("text").asText()).isEqualTo("Energy");
        var chart = body.path(1);
        assertThat(chart.path("type").asText()).startsWith("Chart.");
        assertThat(chart.path("fallback").path("rows")).hasSize(3);
        assertThat(chart.path("fallback").toString()).contains("1.5");
      }
    }
  }

  @Test
  void aPictureIsShownWithItsTableAndTooLargeAsItsTableOnly() {
    var table = List.of(List.of("a", "b"), List.of("1", "2"));
    var small = body(new Block.Picture("alt", new byte[100], table));
    assertThat(small.path(0).path("url").asText()).startsWith("data:image/png;base64,");
    assertThat(small.path(1).path("type").asText()).isEqualTo("Table");
    assertThat(body(new Block.Picture("alt", new byte[20_000], table))).hasSize(1);
  }

  @Test
  void aCardAboveThePlatformsSizeIsADefectAndNeverCut() {
    var call = new Intent.Perform(CommandCall.of("x".repeat(1_700)));
    var buttons = IntStream.range(0, 5).mapToObj(i -> Button.of("B" + i, call)).toList();
    var blocks = new ArrayList<Block>();
    IntStream.range(0, 2).forEach(i -> blocks.add(new Block.Actions(buttons)));
    assertThatThrownBy(() -> body(blocks.toArray(Block[]::new)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("card in bytes");
  }

  @Test
  void theFullestMessageOfWordsFits() {
    var blocks = new ArrayList<Block>();
    IntStream.range(0, 20)
        .forEach(i -> blocks.add(new Block.Note(Sentence.plain("ü".repeat(230)))));
    var buttons = IntStream.range(0, 5).mapToObj(i -> Button.of("Button " + i, STATUS)).toList();
    IntStream.range(0, 4).forEach(i -> blocks.add(new Block.Actions(buttons)));
    assertThat(body(blocks.toArray(Block[]::new))).hasSize(24);
  }

  @Test
  void theSummaryIsPlainAndAppearsNowhereTwice() {
    var message =
        Message.saying(
            Sentence.of(new Span.Strong("Clean Harbour"), new Span.Plain(" moves to Map.")));
    var card = new TeamsMessageRenderer(REAL).render(message, Drawing.in(CHANNEL));
    assertThat(card.summary()).isEqualTo("Clean Harbour moves to Map.");
  }

  @Test
  void aPrivateCardGoesOnWhereItBegan() {
    var drawing = Drawing.in(PERSON).continuing(CHANNEL.destination());
    var data =
        card(drawing, new Block.Actions(List.of(Button.of("Status", STATUS))))
            .path("body")
            .path(0)
            .path("actions")
            .path(0)
            .path("data");
    assertThat(CardData.place(data)).contains("19:room@thread.tacv2");
    assertThat(Drawing.in(PERSON).continuing(PERSON.destination()).place()).isEmpty();
  }
}
