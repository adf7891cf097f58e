package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Viewer;

/**
 * Sentences as elements of a card: runs of text, which no client reads as Markdown. Only a real
 * mention needs a TextBlock; there everything else is escaped.
 */
final class TeamsSpans {
  private final Viewer viewer;
  private final TeamsMentions mentions;

  TeamsSpans(Viewer viewer, TeamsMentions mentions) {
    this.viewer = viewer;
    this.mentions = mentions;
  }

  /** One element for each line: a run cannot hold a line break on every client. */
  List<ObjectNode> elements(Sentence sentence, UnaryOperator<ObjectNode> looks) {
    if (sentence.spans().stream().anyMatch(this::isRealMention)) {
      return List.of(looks.apply(textBlock(sentence)));
    }
    var lines = new ArrayList<ObjectNode>();
    for (var line : lines(sentence)) {
      var block = node("RichTextBlock");
      var inlines = block.putArray("inlines");
      for (var span : line) {
        inlines.add(looks.apply(span.accept(new Runs(viewer))));
      }
      if (!lines.isEmpty()) {
        block.put("spacing", "Small");
      }
      lines.add(block);
    }
    return lines;
  }

  List<ObjectNode> elements(Sentence sentence) {
    return elements(sentence, UnaryOperator.identity());
  }

  private boolean isRealMention(Span span) {
    return span instanceof Span.Mention mention && mentions.isPossible(mention);
  }

  private ObjectNode textBlock(Sentence sentence) {
    var escaped = new Escaped(viewer, mentions);
    var text = new StringBuilder();
    sentence.spans().forEach(span -> text.append(span.accept(escaped)));
    return node("TextBlock").put("text", text.toString()).put("wrap", true);
  }

  private static List<List<Span>> lines(Sentence sentence) {
    var lines = new ArrayList<List<Span>>();
    var line = new ArrayList<Span>();
    for (var span : sentence.spans()) {
      if (!(span instanceof Span.Plain plain)) {
        line.add(span);
        continue;
      }
      var parts = plain.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(new Span.Plain(parts[i]));
        }
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.isEmpty() ? List.of(new Span.Plain("")) : line);
    }
    return lines;
  }

  static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** Each span as a run. */
  private record Runs(Viewer viewer) implements Span.Visitor<ObjectNode> {
    private static ObjectNode run(String text) {
      return node("TextRun").put("text", Markdown.withoutMentions(text.replace('\n', ' ')));
    }

    @Override
    public ObjectNode plain(Span.Plain span) {
      return run(span.text());
    }

    @Override
    public ObjectNode strong(Span.Strong span) {
      return run(span.text()).put("weight", "Bolder");
    }

    @Override
    public ObjectNode code(Span.Code span) {
      return run(span.text()).put("fontType", "Monospace");
    }

    @Override
    public ObjectNode command(Span.Command span) {
      return run(new TeamsPlainText(viewer).command(span)).put("fontType", "Monospace");
    }

    @Override
    public ObjectNode link(Span.Link span) {
      var run = run(span.label()).put("underline", true);
      run.putObject("selectAction")
          .put("type", "Action.OpenUrl")
          .put("url", span.target().toString());
      return run;
    }

    @Override
    public ObjectNode mention(Span.Mention span) {
      return run(span.name());
    }

    @Override
    public ObjectNode dateTime(Span.DateTime span) {
      return run(new TeamsPlainText(viewer).dateTime(span));
    }
  }

  /** Each span as escaped Markdown. */
  private record Escaped(Viewer viewer, TeamsMentions mentions) implements Span.Visitor<String> {
    @Override
    public String plain(Span.Plain span) {
      return Markdown.escaped(span.text());
    }

    @Override
    public String strong(Span.Strong span) {
      return "**" + Markdown.escaped(span.text().strip()) + "**";
    }

    @Override
    public String code(Span.Code span) {
      return Markdown.escaped(span.text());
    }

    @Override
    public String command(Span.Command span) {
      return Markdown.escaped(new TeamsPlainText(viewer).command(span));
    }

    @Override
    public String link(Span.Link span) {
      return "[" + Markdown.escaped(span.label()) + "](" + parenthesised(span) + ")";
    }

    private static String parenthesised(Span.Link span) {
      return span.target().toASCIIString().replace("(", "%28").replace(")", "%29");
    }

    @Override
    public String mention(Span.Mention span) {
      return mentions.isPossible(span) ? mentions.text(span) : Markdown.escaped(span.name());
    }

    @Override
    public String dateTime(Span.DateTime span) {
      return Markdown.escaped(new TeamsPlainText(viewer).dateTime(span));
    }
  }
}
