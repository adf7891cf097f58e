package org.parley.slack.render;

import java.util.stream.Collectors;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Viewer;

/** Sentences in Slack's markup, for the one place that takes no rich text: the small note. */
final class MarkupSpans implements Span.Visitor<String> {
  private final Viewer viewer;

  MarkupSpans(Viewer viewer) {
    this.viewer = viewer;
  }

  String text(Sentence sentence) {
    return sentence.spans().stream().map(s -> s.accept(this)).collect(Collectors.joining());
  }

  @Override
  public String plain(Span.Plain span) {
    return Markup.literal(span.text());
  }

  @Override
  public String strong(Span.Strong span) {
    return wrapped("*", span.text());
  }

  @Override
  public String code(Span.Code span) {
    return wrapped("`", span.text());
  }

  @Override
  public String command(Span.Command span) {
    return wrapped("`", (RichText.COMMAND + span.words()).strip());
  }

  @Override
  public String link(Span.Link span) {
    var url = span.target().toString().replace("|", "%7C");
    var label = span.label().isEmpty() ? url : span.label();
    return "<" + Markup.escaped(url) + "|" + Markup.literal(label.replace('|', '\u00A6')) + ">";
  }

  @Override
  public String mention(Span.Mention span) {
    return Mentions.means(span, viewer)
        ? "<@" + span.person().user() + ">"
        : Markup.literal(span.name());
  }

  @Override
  public String dateTime(Span.DateTime span) {
    return "<!date^"
        + span.at().getEpochSecond()
        + "^"
        + SlackDates.format(span.precision())
        + "|"
        + Markup.literal(SlackDates.fallback(span, viewer))
        + ">";
  }

  private static String wrapped(String mark, String text) {
    var words = text.replace('\n', ' ').strip();
    return words.isEmpty() ? "" : mark + Markup.literal(words) + mark;
  }
}
