package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/** Sentences as elements of rich text, where words are words and nothing is parsed. */
final class RichText implements Span.Visitor<ObjectNode> {
  static final String COMMAND = "/partnership ";

  private final Viewer viewer;

  RichText(Viewer viewer) {
    this.viewer = viewer;
  }

  /** The elements of a sentence; empty spans are left out, for Slack refuses them. */
  List<ObjectNode> elements(Sentence sentence) {
    var elements = new ArrayList<ObjectNode>();
    for (var span : sentence.spans()) {
      var element = span.accept(this);
      if (!element.path("text").asText(" ").isEmpty()) {
        elements.add(element);
      }
    }
    return elements;
  }

  @Override
  public ObjectNode plain(Span.Plain span) {
    return BlockKit.words(span.text());
  }

  @Override
  public ObjectNode strong(Span.Strong span) {
    return BlockKit.words(span.text(), "bold");
  }

  @Override
  public ObjectNode code(Span.Code span) {
    return BlockKit.words(span.text(), "code");
  }

  @Override
  public ObjectNode command(Span.Command span) {
    return BlockKit.words((COMMAND + span.words()).strip(), "code");
  }

  @Override
  public ObjectNode link(Span.Link span) {
    var label = span.label().isEmpty() ? span.target().toString() : span.label();
    return BlockKit.object("link").put("url", span.target().toString()).put("text", label);
  }

  @Override
  public ObjectNode mention(Span.Mention span) {
    return means(span, viewer)
        ? BlockKit.object("user").put("user_id", span.person().user())
        : BlockKit.words(span.name());
  }

  @Override
  public ObjectNode dateTime(Span.DateTime span) {
    return BlockKit.object("date")
        .put("timestamp", span.at().getEpochSecond())
        .put("format", SlackDates.format(span.precision()))
        .put("fallback", SlackDates.fallback(span, viewer));
  }

  /** A person is mentioned only where the id means that person: in the same workspace. */
  static boolean means(Span.Mention mention, Viewer viewer) {
    return mention.person().platform() == Platform.SLACK
        && mention.person().workspace().equals(viewer.destination().workspace())
        && mention.person().user().matches("[A-Z0-9]+");
  }
}
