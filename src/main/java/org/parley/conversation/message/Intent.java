package org.parley.conversation.message;

import java.net.URI;
import org.parley.conversation.form.FormCall;

/**
 * What a button does. Teams must know when rendering that a dialog opens: {@code Open} is a
 * task/fetch there and a modal on Slack.
 */
public sealed interface Intent {

  <R> R accept(Visitor<R> visitor);

  /** Runs a command as if the presser had typed it. */
  record Perform(CommandCall call) implements Intent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.perform(this);
    }
  }

  /** Opens a form. */
  record Open(FormCall form) implements Intent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.open(this);
    }
  }

  /** Leads to a page; only https, or http to this machine. */
  record Visit(URI target) implements Intent {
    public Visit {
      SafeUri.require(target);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** One method an intent. */
  interface Visitor<R> {
    R perform(Perform intent);

    R open(Open intent);

    R visit(Visit intent);
  }
}
