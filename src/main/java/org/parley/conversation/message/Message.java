package org.parley.conversation.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to say, on any platform.
 *
 * @param summary the news in one sentence: what a phone notification and a screen reader give
 * @param blocks what is shown
 */
public record Message(Sentence summary, List<Block> blocks) {
  public Message {
    blocks = List.copyOf(blocks);
    Limits.check(Limits.BLOCKS, blocks.size(), "blocks");
    Limits.check(Limits.NOTE, summary.length(), "summary");
    Limits.check(Limits.MESSAGE, blocks.stream().mapToInt(BlockLength::of).sum(), "message");
  }

  /** One paragraph that is its own summary. */
  public static Message saying(Sentence sentence) {
    return new Message(sentence, List.of(new Block.Paragraph(sentence)));
  }

  public static Message saying(String text) {
    return saying(Sentence.plain(text));
  }

  /** A message whose first paragraph is its summary; add the rest. */
  public static Builder news(Sentence summary) {
    return new Builder(summary).add(new Block.Paragraph(summary));
  }

  /** A message under a heading that is its summary too. */
  public static Builder headed(String heading) {
    return new Builder(Sentence.plain(heading)).add(new Block.Heading(heading));
  }

  /** Collects blocks in order. */
  public static final class Builder {
    private final Sentence summary;
    private final List<Block> blocks = new ArrayList<>();

    private Builder(Sentence summary) {
      this.summary = summary;
    }

    public Builder add(Block block) {
      blocks.add(block);
      return this;
    }

    public Builder paragraph(Sentence text) {
      return add(new Block.Paragraph(text));
    }

    public Builder quote(String words) {
      return add(new Block.Quote(Sentence.plain(words)));
    }

    /** Adds a list unless it is empty. */
    public Builder list(List<Sentence> items) {
      return items.isEmpty() ? this : add(new Block.BulletList(items));
    }

    /** Adds facts unless there are none. */
    public Builder facts(List<Block.Fact> facts) {
      return facts.isEmpty() ? this : add(new Block.Facts(facts));
    }

    /** Adds buttons unless there are none. */
    public Builder actions(List<Button> buttons) {
      return buttons.isEmpty() ? this : add(new Block.Actions(buttons));
    }

    public Builder actions(Button... buttons) {
      return actions(List.of(buttons));
    }

    public Builder note(Sentence text) {
      return add(new Block.Note(text));
    }

    public Message build() {
      return new Message(summary, blocks);
    }
  }
}
