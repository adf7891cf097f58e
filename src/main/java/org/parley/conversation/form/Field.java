package org.parley.conversation.form;

import java.time.LocalDate;
import java.util.List;

/**
 * One question of a form. {@code name} is stable and unique in its form ({@code [a-z_]+}); {@code
 * initial} is what already stands there, empty for nothing.
 */
public sealed interface Field {

  String name();

  String label();

  /** A line below the question; empty for none. */
  String hint();

  Need need();

  <R> R accept(Visitor<R> visitor);

  /** Whether a form can be sent without it. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** One line, or a paragraph. */
  enum Size {
    LINE,
    PARAGRAPH
  }

  /** What can be picked: {@code value} is stable, {@code label} is read. */
  record Option(String value, String label) {}

  /** Text of at most {@code longest} characters. */
  record TextField(
      String name, String label, String hint, Need need, Size size, int longest, String initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** One of some options; the answer is the option's value. */
  record ChoiceField(
      String name, String label, String hint, Need need, List<Option> options, String initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** Any of some options; the answer is their values joined by commas. */
  record ManyChoiceField(
      String name, String label, String hint, Need need, List<Option> options, List<String> initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.manyChoice(this);
    }
  }

  /** A whole number from {@code low} to {@code high}, both named. */
  record ScaleField(String name, String label, String hint, Need need, Scale scale, String initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scale(this);
    }
  }

  /** The ends of a scale, and what they mean. */
  record Scale(int low, String lowMeans, int high, String highMeans) {}

  /** A day; the answer is ISO ({@code 2026-11-30}), to be read in the person's own zone. */
  record DateField(String name, String label, String hint, Need need, LocalDate initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.date(this);
    }
  }

  /** A whole number. */
  record NumberField(
      String name, String label, String hint, Need need, long lowest, long highest, String initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** A person of the reader's own workspace; the answer is that platform's user id. */
  record PersonField(String name, String label, String hint, Need need, String initial)
      implements Field {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.person(this);
    }
  }

  /** One method a kind of question. */
  interface Visitor<R> {
    R text(TextField field);

    R choice(ChoiceField field);

    R manyChoice(ManyChoiceField field);

    R scale(ScaleField field);

    R date(DateField field);

    R number(NumberField field);

    R person(PersonField field);
  }
}
