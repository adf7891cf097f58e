package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Viewer;

/**
 * A message as Block Kit. Words go into rich text, where nothing is parsed, so that no person's
 * text can format, link or mention; only the small note is markup, escaped. Nothing is cut: what
 * would be over a limit of Slack's is refused with an {@link IllegalArgumentException}.
 */
public final class SlackMessageRenderer implements Block.Visitor<List<ObjectNode>> {
  private static final int BAR = 10;

  private final Viewer viewer;
  private final Charts charts;
  private final RichText rich;

  private SlackMessageRenderer(Viewer viewer, Charts charts) {
    this.viewer = viewer;
    this.charts = charts;
    this.rich = new RichText(viewer);
  }

  /** Whether charts are drawn; not every place takes them, and not every workspace has them. */
  public enum Charts {
    DRAWN,
    LISTED
  }

  /**
   * What is sent: {@code blocks}, and {@code text} for notifications and screen readers.
   *
   * @param text escaped, without any markup
   */
  public record Rendered(String text, ArrayNode blocks) {}

  /** A message to be posted, or shown to one person. */
  public static Rendered message(Message message, Viewer viewer, Charts charts) {
    var blocks = blocks(message.blocks(), viewer, charts);
    SlackLimits.message(blocks);
    return new Rendered(summary(message, viewer), blocks);
  }

  /** Blocks for a modal or the Home tab, which take no charts; the caller checks the whole view. */
  static ArrayNode inView(List<Block> blocks, Viewer viewer) {
    return blocks(blocks, viewer, Charts.LISTED);
  }

  /** Whether a message is drawn differently where there are no charts. */
  public static boolean hasChart(Message message) {
    return message.blocks().stream().anyMatch(Block.Chart.class::isInstance);
  }

  /** A sentence as nothing but words, for a place that shows them letter by letter. */
  public static String words(Sentence sentence, Viewer viewer) {
    return new PlainSpans(viewer).text(sentence);
  }

  private static String summary(Message message, Viewer viewer) {
    return MarkupSpans.escaped(words(message.summary(), viewer));
  }

  private static ArrayNode blocks(List<Block> blocks, Viewer viewer, Charts charts) {
    var renderer = new SlackMessageRenderer(viewer, charts);
    var all = new ArrayList<ObjectNode>();
    blocks.forEach(block -> all.addAll(block.accept(renderer)));
    return BlockKit.array(all);
  }

  @Override
  public List<ObjectNode> heading(Block.Heading block) {
    var text = block.text().replace('\n', ' ').strip();
    return text.isEmpty()
        ? List.of()
        : List.of(BlockKit.object("header").set("text", BlockKit.plainText(text)));
  }

  @Override
  public List<ObjectNode> paragraph(Block.Paragraph block) {
    return part("rich_text_section", block.text());
  }

  @Override
  public List<ObjectNode> facts(Block.Facts block) {
    var lines = new ArrayList<ObjectNode>();
    for (var fact : block.facts()) {
      if (!lines.isEmpty()) {
        lines.add(BlockKit.words("\n"));
      }
      if (!fact.label().isEmpty()) {
        lines.add(BlockKit.words(fact.label() + " ", "bold"));
      }
      lines.addAll(rich.elements(fact.value()));
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(BlockKit.richText(List.of(BlockKit.holding("rich_text_section", lines))));
  }

  @Override
  public List<ObjectNode> bulletList(Block.BulletList block) {
    return list(block.items());
  }

  @Override
  public List<ObjectNode> quote(Block.Quote block) {
    return part("rich_text_quote", block.text());
  }

  @Override
  public List<ObjectNode> progress(Block.Progress block) {
    int cells = Math.min(BAR, block.whole());
    int full = block.whole() == 0 ? 0 : (int) ((long) block.done() * cells / block.whole());
    var bar = "●".repeat(full) + "○".repeat(cells - full);
    return part(
        "rich_text_section",
        Sentence.of(
            new Span.Plain(block.label()), new Span.Plain(bar.isEmpty() ? "" : "  " + bar)));
  }

  @Override
  public List<ObjectNode> chart(Block.Chart block) {
    var drawn =
        charts == Charts.DRAWN ? Figures.drawn(block) : java.util.Optional.<ObjectNode>empty();
    return drawn
        .map(List::of)
        .orElseGet(() -> titled(block.title(), Figures.listed(block, viewer.locale())));
  }

  @Override
  public List<ObjectNode> picture(Block.Picture block) {
    return titled(block.alt(), Figures.listed(block.table()));
  }

  @Override
  public List<ObjectNode> divider(Block.Divider block) {
    return List.of(BlockKit.object("divider"));
  }

  @Override
  public List<ObjectNode> actions(Block.Actions block) {
    return block.buttons().isEmpty() ? List.of() : List.of(SlackButtons.row(block.buttons()));
  }

  @Override
  public List<ObjectNode> choice(Block.Choice block) {
    var all = new ArrayList<>(part("rich_text_section", block.question()));
    if (!block.options().isEmpty()) {
      all.add(SlackButtons.row(block.options()));
    }
    return all;
  }

  @Override
  public List<ObjectNode> note(Block.Note block) {
    var isPlain = block.text().spans().stream().allMatch(Span.Plain.class::isInstance);
    var markup = new MarkupSpans(viewer).text(block.text());
    var text =
        isPlain || markup.length() > SlackLimits.TEXT
            ? BlockKit.plainText(new PlainSpans(viewer).text(block.text()))
            : BlockKit.markup(markup);
    return text.path("text").asText().isBlank()
        ? List.of()
        : List.of(BlockKit.holding("context", List.of(text)));
  }

  private List<ObjectNode> titled(String title, List<Sentence> lines) {
    var parts = new ArrayList<>(part("rich_text_section", Sentence.strong(title)));
    parts.addAll(list(lines));
    return parts;
  }

  private List<ObjectNode> list(List<Sentence> items) {
    var sections =
        items.stream()
            .map(rich::elements)
            .filter(elements -> !elements.isEmpty())
            .map(elements -> BlockKit.holding("rich_text_section", elements))
            .toList();
    if (sections.isEmpty()) {
      return List.of();
    }
    var list = BlockKit.holding("rich_text_list", sections).put("style", "bullet");
    return List.of(BlockKit.richText(List.of(list)));
  }

  private List<ObjectNode> part(String type, Sentence sentence) {
    var elements = rich.elements(sentence);
    return elements.isEmpty()
        ? List.of()
        : List.of(BlockKit.richText(List.of(BlockKit.holding(type, elements))));
  }
}
