package org.parley.slack.render;

import java.util.stream.Collectors;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Viewer;

/**
 * Sentences in Slack's markup, for the one place that takes no rich text: the small note. Makes
 * text harmless inside markup.
 */
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
    return literal(span.text());
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
    return "<" + escaped(url) + "|" + literal(label.replace('|', '\u00A6')) + ">";
  }

  @Override
  public String mention(Span.Mention span) {
    return RichText.means(span, viewer) ? "<@" + span.person().user() + ">" : literal(span.name());
  }

  @Override
  public String dateTime(Span.DateTime span) {
    return "<!date^"
        + span.at().getEpochSecond()
        + "^"
        + SlackDates.format(span.precision())
        + "|"
        + literal(SlackDates.fallback(span, viewer))
        + ">";
  }

  private static String wrapped(String mark, String text) {
    var words = text.replace('\n', ' ').strip();
    return words.isEmpty() ? "" : mark + literal(words) + mark;
  }

  /**
   * Escapes what begins a link, a mention or an entity. Enough for text that is read as markup but
   * may look like it (docs.slack.dev/messaging/formatting-message-text).
   */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * Escapes, and takes the force out of characters that would format. Markup has no escape for
   * them, and a zero-width character beside one does not stop it, so each becomes its look-alike.
   */
  static String literal(String text) {
    return escaped(
        text.replace('*', '\u2217')
            .replace('_', '\uFF3F')
            .replace('~', '\u223C')
            .replace('`', '\u02CB')
            .replaceAll("(?m)^(\\s*)>", "$1\u203A"));
  }
}
