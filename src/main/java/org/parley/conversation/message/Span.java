package org.parley.conversation.message;

import java.net.URI;
import java.time.Instant;
import org.parley.conversation.port.PersonAddress;

/** A piece of a sentence. Renderers escape every text they are given. */
public sealed interface Span {

  <R> R accept(Visitor<R> visitor);

  /** Text as a person reads it. Control and bidirectional-override characters are taken out. */
  record Plain(String text) implements Span {
    public Plain {
      text = CleanText.of(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.plain(this);
    }
  }

  /** Text that carries weight: a name, the news. */
  record Strong(String text) implements Span {
    public Strong {
      text = CleanText.of(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.strong(this);
    }
  }

  /** Something to be copied letter by letter, such as an invitation code. */
  record Code(String text) implements Span {
    public Code {
      text = CleanText.of(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /**
   * A command to type, without its prefix ({@code declare all}). Slack shows {@code /partnership
   * declare all}; Teams {@code declare all} in a personal chat and {@code @Parley declare all} in a
   * channel.
   *
   * @param typed where: what is read in person may have to be typed in a channel
   */
  record Command(String words, Typed typed) implements Span {

    /** To be typed where it is read. */
    public Command(String words) {
      this(words, Typed.HERE);
    }

    /** To be typed in a channel, wherever it is read. */
    public static Command inAChannel(String words) {
      return new Command(words, Typed.IN_A_CHANNEL);
    }

    /** Where a command is to be typed. */
    public enum Typed {
      HERE,
      IN_A_CHANNEL
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.command(this);
    }
  }

  /** A link; only https, or http to this machine. */
  record Link(String label, URI target) implements Span {
    public Link {
      label = CleanText.of(label);
      SafeUri.require(target);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
    }
  }

  /**
   * A person who must act. Another platform, or another workspace, shows {@code name} as plain
   * text.
   */
  record Mention(PersonAddress person, String name) implements Span {
    public Mention {
      name = CleanText.of(name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mention(this);
    }
  }

  /** A point in time, shown in the reader's zone and language with its weekday. */
  record DateTime(Instant at, Precision precision) implements Span {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dateTime(this);
    }
  }

  /** How much of a point in time is shown. */
  enum Precision {
    DAY,
    MINUTE
  }

  /** One method a span: a renderer that lacks one does not compile. */
  interface Visitor<R> {
    R plain(Plain span);

    R strong(Strong span);

    R code(Code span);

    R command(Command span);

    R link(Link span);

    R mention(Mention span);

    R dateTime(DateTime span);
  }
}
