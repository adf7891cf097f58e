package org.parley.conversation.port;

import java.time.Duration;

/** What came of saying something. {@code reason} is a platform's error code, never content. */
public sealed interface Delivery {

  <R> R accept(Visitor<R> visitor);

  /** It stands there. {@code messageId}: Slack ts, Teams activity id. */
  record Delivered(String messageId) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.delivered(this);
    }
  }

  /** Too fast; nothing was said. Try again after {@code after}; does not count as an attempt. */
  record TooFast(Duration after, Scope scope) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tooFast(this);
    }
  }

  /** What a platform's Retry-After holds for. */
  enum Scope {
    CHANNEL,
    WORKSPACE
  }

  /** The message to be edited is no more; a living card is posted anew. */
  record Gone() implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gone(this);
    }
  }

  /** Said by nobody, and worth trying again (5xx, connection refused). */
  record Failed(String reason) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.failed(this);
    }
  }

  /** Perhaps said, perhaps not (timeout after sending): tried again once, counted. */
  record Unclear(String reason) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unclear(this);
    }
  }

  /** Never possible with this message or place (is_archived, invalid_blocks): a dead letter. */
  record Impossible(String reason) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.impossible(this);
    }
  }

  /**
   * The app is not in that conversation: the lane waits until somebody invites it. Slack says
   * channel_not_found of a private channel that the app cannot see.
   */
  record NotInvited(String reason) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notInvited(this);
    }
  }

  /** The installation is no more (token revoked, uninstalled): all its lanes wait. */
  record Disconnected(String reason) implements Delivery {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.disconnected(this);
    }
  }

  /** One method an outcome. */
  interface Visitor<R> {
    R delivered(Delivered outcome);

    R tooFast(TooFast outcome);

    R gone(Gone outcome);

    R failed(Failed outcome);

    R unclear(Unclear outcome);

    R impossible(Impossible outcome);

    R notInvited(NotInvited outcome);

    R disconnected(Disconnected outcome);
  }
}
