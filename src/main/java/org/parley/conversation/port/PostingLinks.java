package org.parley.conversation.port;

/**
 * Told by the outbox what happened to a place, in a transaction of its own. Fired as CDI events, to
 * synchronous observers; when one of them fails nothing of it is kept, and all are told again
 * later.
 */
public sealed interface PostingLinks {

  Destination destination();

  /** The first post into this place succeeded: a proposed channel is linked by this. */
  record Reached(Destination destination) implements PostingLinks {}

  /** The app is not in this conversation; its lane waits. */
  record NotReached(Destination destination) implements PostingLinks {}
}
