package org.parley.conversation.message;

import java.util.List;

/** A part of a message, named for what it means. The set is closed. */
public sealed interface Block {

  <R> R accept(Visitor<R> visitor);

  /** The news, or the name of what follows; plain text. */
  record Heading(String text) implements Block {
    public Heading {
      text = Limits.atMost(Limits.HEADING, CleanText.of(text), "heading");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  record Paragraph(Sentence text) implements Block {
    public Paragraph {
      Limits.check(Limits.PARAGRAPH, text.length(), "paragraph");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** Named values, one beneath the other. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
      Limits.check(Limits.FACTS, facts.size(), "facts");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.facts(this);
    }
  }

  /** One named value. */
  record Fact(String label, Sentence value) {
    public Fact {
      label = Limits.atMost(Limits.FACT_LABEL, CleanText.of(label), "fact label");
      Limits.check(Limits.FACT, value.length(), "fact");
    }
  }

  record BulletList(List<Sentence> items) implements Block {
    public BulletList {
      items = List.copyOf(items);
      Limits.check(Limits.PARAGRAPH, items.stream().mapToInt(i -> i.length() + 3).sum(), "list");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bulletList(this);
    }
  }

  /** Somebody's own words. */
  record Quote(Sentence text) implements Block {
    public Quote {
      Limits.check(Limits.PARAGRAPH, text.length(), "quote");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quote(this);
    }
  }

  /** How many of a whole; the label says it in words too ("Positions in: 2 of 4"). */
  record Progress(String label, int done, int whole) implements Block {
    public Progress {
      label = Limits.atMost(Limits.FACT, CleanText.of(label), "progress label");
      if (done < 0 || whole < done) {
        throw new IllegalArgumentException("progress out of range");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.progress(this);
    }
  }

  /**
   * A chart, with the same figures as text for a client that cannot draw it.
   *
   * @param categories what the values stand for, in order; at most 20, each at most 20 characters
   * @param series at most six, each with one value per category
   */
  record Chart(String title, ChartKind kind, List<String> categories, List<Series> series)
      implements Block {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      Limits.atMost(Limits.CHART_TITLE, title, "chart title");
      Limits.check(Limits.CHART_CATEGORIES, categories.size(), "chart categories");
      Limits.check(Limits.CHART_SERIES, series.size(), "chart series");
      for (var line : series) {
        if (line.values().size() != categories.size()) {
          throw new IllegalArgumentException("one value per category");
        }
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.chart(this);
    }
  }

  /** A named row of values. */
  record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /** How a chart is drawn. */
  enum ChartKind {
    BARS,
    LINES,
    PARTS_OF_A_WHOLE
  }

  /**
   * A drawn picture (PNG), always with its content as a table: the first row holds the headings.
   *
   * @param alt what it shows, for who cannot see it
   */
  record Picture(String alt, byte[] png, List<List<String>> table) implements Block {
    public Picture {
      table = table.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.picture(this);
    }
  }

  record Divider() implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.divider(this);
    }
  }

  /** Up to five buttons. */
  record Actions(List<Button> buttons) implements Block {
    public Actions {
      buttons = List.copyOf(buttons);
      Limits.check(Limits.BUTTONS, buttons.size(), "buttons");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.actions(this);
    }
  }

  /** One tap per option, up to ten; the question stands before it. */
  record Choice(Sentence question, List<Button> options) implements Block {
    public Choice {
      options = List.copyOf(options);
      Limits.check(Limits.OPTIONS, options.size(), "options");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** One small line of context at the end. */
  record Note(Sentence text) implements Block {
    public Note {
      Limits.check(Limits.NOTE, text.length(), "note");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.note(this);
    }
  }

  /** One method a block: a renderer that lacks one does not compile. */
  interface Visitor<R> {
    R heading(Heading block);

    R paragraph(Paragraph block);

    R facts(Facts block);

    R bulletList(BulletList block);

    R quote(Quote block);

    R progress(Progress block);

    R chart(Chart block);

    R picture(Picture block);

    R divider(Divider block);

    R actions(Actions block);

    R choice(Choice block);

    R note(Note block);
  }
}
