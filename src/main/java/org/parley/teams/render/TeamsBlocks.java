package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.teams.render.TeamsButtons.Dialogs;

/** Each block as elements of a card's body. */
final class TeamsBlocks implements Block.Visitor<List<ObjectNode>> {
  private static final int BAR = 10;

  /** Above this a picture is left to its table: the card must stay below its own limit. */
  private static final int PICTURE = 12 * 1024;

  private final Drawing drawing;
  private final TeamsSpans spans;
  private final TeamsButtons buttons;
  private boolean isLineDue;

  TeamsBlocks(Drawing drawing, TeamsMentions mentions, Dialogs dialogs) {
    this.drawing = drawing;
    this.spans = new TeamsSpans(drawing.viewer(), mentions);
    this.buttons = new TeamsButtons(drawing, dialogs);
  }

  /** The blocks in order; a divider is a property of what follows it. */
  List<ObjectNode> elements(List<Block> blocks) {
    var all = new ArrayList<ObjectNode>();
    for (var block : blocks) {
      var elements = block.accept(this);
      if (isLineDue && !elements.isEmpty()) {
        elements.get(0).put("separator", true).put("spacing", "Medium");
        isLineDue = false;
      }
      isLineDue |= block instanceof Block.Divider;
      all.addAll(elements);
    }
    return all;
  }

  @Override
  public List<ObjectNode> heading(Block.Heading block) {
    return List.of(
        TeamsSpans.node("TextBlock")
            .put("text", Markdown.escaped(block.text().replace('\n', ' ')))
            .put("style", "heading")
            .put("size", "Medium")
            .put("weight", "Bolder")
            .put("wrap", true));
  }

  @Override
  public List<ObjectNode> paragraph(Block.Paragraph block) {
    return spans.elements(block.text());
  }

  @Override
  public List<ObjectNode> facts(Block.Facts block) {
    var table = TeamsTables.ofFacts();
    for (var fact : block.facts()) {
      var label = spans.elements(Sentence.plain(fact.label()), run -> run.put("isSubtle", true));
      table.row(List.of(label, spans.elements(fact.value())));
    }
    return List.of(table.node());
  }

  @Override
  public List<ObjectNode> bulletList(Block.BulletList block) {
    return block.items().stream()
        .flatMap(item -> spans.elements(Sentence.of(bulleted(item))).stream())
        .map(line -> line.put("spacing", "Small"))
        .toList();
  }

  private static Span[] bulleted(Sentence item) {
    return Stream.concat(Stream.of(new Span.Plain("• ")), item.spans().stream())
        .toArray(Span[]::new);
  }

  @Override
  public List<ObjectNode> quote(Block.Quote block) {
    var box = TeamsSpans.node("Container").put("style", "emphasis");
    var items = box.putArray("items");
    spans.elements(block.text()).forEach(items::add);
    return List.of(box);
  }

  @Override
  public List<ObjectNode> progress(Block.Progress block) {
    int cells = Math.min(BAR, block.whole());
    int full = block.whole() == 0 ? 0 : (int) ((long) block.done() * cells / block.whole());
    var line = TeamsSpans.node("RichTextBlock");
    var inlines = line.putArray("inlines");
    inlines.addObject().put("type", "TextRun").put("text", Markdown.withoutMentions(block.label()));
    inlines
        .addObject()
        .put("type", "TextRun")
        .put("text", "  " + "●".repeat(full) + "○".repeat(cells - full))
        .put("color", "Accent");
    return List.of(line);
  }

  /** The title stands above: clients give a chart's own title to screen readers only. */
  @Override
  public List<ObjectNode> chart(Block.Chart block) {
    var chart = TeamsCharts.of(block, drawing.viewer().locale());
    return Stream.concat(spans.elements(Sentence.strong(block.title())).stream(), Stream.of(chart))
        .toList();
  }

  @Override
  public List<ObjectNode> picture(Block.Picture block) {
    var table = TeamsTables.grid(block.table());
    if (block.png().length > PICTURE) {
      return List.of(table);
    }
    var image =
        TeamsSpans.node("Image")
            .put("url", "data:image/png;base64," + Base64.getEncoder().encodeToString(block.png()))
            .put("altText", block.alt());
    return List.of(image, table);
  }

  @Override
  public List<ObjectNode> divider(Block.Divider block) {
    return List.of();
  }

  @Override
  public List<ObjectNode> actions(Block.Actions block) {
    return buttons.sets(block.buttons());
  }

  @Override
  public List<ObjectNode> choice(Block.Choice block) {
    return Stream.concat(
            spans.elements(block.question()).stream(), buttons.sets(block.options()).stream())
        .toList();
  }

  @Override
  public List<ObjectNode> note(Block.Note block) {
    return small(block.text(), run -> run.put("isSubtle", true));
  }

  /** Small text below something else. */
  List<ObjectNode> small(Sentence text, UnaryOperator<ObjectNode> looks) {
    return spans.elements(text, run -> looks.apply(run.put("size", "Small")));
  }
}
