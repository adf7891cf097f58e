package org.parley.slack.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Messages that hold everything there is, around any text. */
final class Screens {
  static final String TEAM = "T0HARBOUR";
  static final Instant AT = Instant.parse("2026-12-04T17:00:00Z");
  static final PersonAddress COLLEAGUE = new PersonAddress(Platform.SLACK, TEAM, "U0ASTRID");
  static final PersonAddress STRANGER = new PersonAddress(Platform.SLACK, "T0FISHERS", "U0BENNO");

  /** What people might write, on purpose or not. */
  static final List<String> HOSTILE =
      List.of(
          "<!channel> look",
          "<!here|here> <@U0ASTRID> <#C1> <!subteam^S1>",
          "<https://evil.example|https://bank.example>",
          "*bold* _it_ ~strike~ `code` ```block```",
          "> quoted\n> again",
          "&lt;!channel&gt; &amp;amp; & < >",
          "[a](https://evil.example) ![x](y) # not a heading",
          "<!date^1^{date}^https://evil.example|x>",
          ":smile: :skull_and_crossbones:",
          "line one\nline two\r\n\tthree\u0000\u0007",
          "\u202Eright to left\u202C \u2066isolate\u2069 \u200Bzero",
          "\"quotes\" and \\back\\slashes\\ {\"json\":true}",
          "{0} '{name}' ${env} %s %n",
          "\uD83E\uDD1D\uD83C\uDFFD \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "a|b>c<d",
          "   ",
          "");

  private Screens() {}

  static Viewer person() {
    return new Viewer(
        Destination.personal(Platform.SLACK, TEAM, "U0ASTRID"),
        Optional.of(COLLEAGUE),
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"));
  }

  static Viewer channel() {
    return new Viewer(
        Destination.channel(Platform.SLACK, TEAM, "C1"),
        Optional.empty(),
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"));
  }

  /** Every span, around a text. */
  static Sentence everySpan(String text) {
    return Sentence.of(
        new Span.Plain(text),
        new Span.Strong(text),
        new Span.Code(text),
        new Span.Command("declare all"),
        new Span.Link(
            text, URI.create("https://parley.example/a?b=c|d&e=%7Cf".replace("|", "%7C"))),
        new Span.Mention(COLLEAGUE, text),
        new Span.Mention(STRANGER, text),
        new Span.DateTime(AT, Span.Precision.MINUTE),
        new Span.DateTime(AT, Span.Precision.DAY));
  }

  /** Every block, around a text. */
  static Message everyBlock(String text) {
    var short_ = text.substring(0, Math.min(20, text.length()));
    var buttons =
        List.of(
            Button.primary(short_ + "1", new Intent.Perform(CommandCall.about("p1", "declare"))),
            Button.careful(short_ + "2", new Intent.Open(FormCall.about("p1", "leave", "x"))),
            Button.of(short_ + "3", new Intent.Visit(URI.create("https://parley.example/"))));
    return Message.headed(text + "!")
        .paragraph(everySpan(text))
        .facts(List.of(new Block.Fact(text, everySpan(text)), new Block.Fact("b", everySpan(text))))
        .list(List.of(everySpan(text), Sentence.plain(text)))
        .add(new Block.Quote(everySpan(text)))
        .add(new Block.Progress(text + " 2 of 4", 2, 4))
        .add(
            new Block.Chart(
                "Energy",
                Block.ChartKind.BARS,
                List.of("May", "June"),
                List.of(new Block.Series("Mean", List.of(3.5, -4.0)))))
        .add(
            new Block.Picture(
                text, new byte[0], List.of(List.of("", "May"), List.of(text, text + "1"))))
        .add(new Block.Divider())
        .actions(buttons)
        .add(new Block.Choice(everySpan(text), buttons))
        .note(everySpan(text))
        .note(Sentence.plain(text))
        .build();
  }

  /** Every node of this type, however deep. */
  static List<JsonNode> all(JsonNode tree, String type) {
    var found = new ArrayList<JsonNode>();
    collect(tree, type, found);
    return found;
  }

  private static void collect(JsonNode node, String type, List<JsonNode> found) {
    if (node.path("type").asText().equals(type)) {
      found.add(node);
    }
    node.forEach(child -> collect(child, type, found));
  }
}
