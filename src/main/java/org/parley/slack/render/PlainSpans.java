package org.parley.slack.render;

import java.util.stream.Collectors;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Viewer;

/** Sentences as nothing but words, for notifications and places without formatting. */
final class PlainSpans implements Span.Visitor<String> {
  private final Viewer viewer;

  PlainSpans(Viewer viewer) {
    this.viewer = viewer;
  }

  String text(Sentence sentence) {
    return sentence.spans().stream().map(s -> s.accept(this)).collect(Collectors.joining());
  }

  @Override
  public String plain(Span.Plain span) {
    return span.text();
  }

  @Override
  public String strong(Span.Strong span) {
    return span.text();
  }

  @Override
  public String code(Span.Code span) {
    return span.text();
  }

  @Override
  public String command(Span.Command span) {
    return (RichText.COMMAND + span.words()).strip();
  }

  @Override
  public String link(Span.Link span) {
    return span.label().isEmpty() ? span.target().toString() : span.label();
  }

  @Override
  public String mention(Span.Mention span) {
    return span.name();
  }

  @Override
  public String dateTime(Span.DateTime span) {
    return SlackDates.fallback(span, viewer);
  }
}
