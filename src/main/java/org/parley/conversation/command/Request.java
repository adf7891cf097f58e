package org.parley.conversation.command;

import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;

/**
 * What a platform hands in.
 *
 * @param key makes a repeated request harmless: Slack's event id or trigger id, Teams' activity id,
 *     with the platform and workspace before it
 * @param who must be known to {@code People} already
 */
public record Request(String key, PersonAddress who, Destination place, Said said) {

  /** What was said. */
  public sealed interface Said {
    <R> R accept(Visitor<R> visitor);

    /** A line after {@code /partnership} or {@code @Parley}; may be empty. */
    record Typed(String line) implements Said {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.typed(this);
      }
    }

    /** A button that performs a command. */
    record Pressed(CommandCall call) implements Said {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.pressed(this);
      }
    }

    /** A button that opens a form. Changes nothing, so it needs no key. */
    record Opened(FormCall form) implements Said {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.opened(this);
      }
    }

    /** A form that was sent. */
    record Submitted(FormCall form, Answers answers) implements Said {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.submitted(this);
      }
    }

    /** One method a way of saying. */
    interface Visitor<R> {
      R typed(Typed said);

      R pressed(Pressed said);

      R opened(Opened said);

      R submitted(Submitted said);
    }
  }
}
