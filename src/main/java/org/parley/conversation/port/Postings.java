package org.parley.conversation.port;

/**
 * Records what must be said, in the caller's transaction; the outbox says it after commit, at least
 * once, in order per destination. Locks lanes: call it after the domain's own changes, from the
 * observers of a room.
 */
public interface Postings {

  /** Something to be said once at each destination. */
  <P extends Record> void notice(
      Iterable<Destination> to, ScreenSource.Notice<P> screen, P payload);

  /**
   * The card about {@code subject} must show the newest state at each destination: posted the first
   * time, edited in place afterwards. Ten calls in a second are one edit.
   */
  void card(Iterable<Destination> to, ScreenSource.Card screen, String subject, Haste haste);

  /** How soon an edit must be seen. */
  enum Haste {
    /** Soon; may be merged with what follows. */
    LIVING,
    /** The last state of this card: always sent. */
    FINAL
  }
}
