package org.parley.conversation.port;

import java.util.Optional;
import org.parley.conversation.message.Message;

/**
 * A screen that can be posted. Each room registers its own as a CDI bean; {@link #type} is stored
 * and must never change ({@code stage-advanced.v1}). Called in a read-only transaction.
 */
public sealed interface ScreenSource {

  /** Stable, lower case, with a version: {@code check-in-card.v1}. */
  String type();

  /**
   * Something said once. Its payload is kept encrypted until it is delivered, then wiped.
   *
   * @param <P> a record of plain values (text, numbers, ids, dates) that JSON can carry; add
   *     components, never rename them
   */
  non-sealed interface Notice<P extends Record> extends ScreenSource {
    Class<P> payload();

    /** Empty: no longer worth saying; it is dropped. */
    Optional<Message> show(P payload, Viewer viewer);
  }

  /**
   * Something that stands in a channel and is edited in place; always rendered afresh from state.
   */
  non-sealed interface Card extends ScreenSource {
    /** Empty: the subject is no more, or is not for this viewer; nothing is posted or edited. */
    Optional<Message> show(String subject, Viewer viewer);
  }
}
