package org.parley.schedule;

import java.time.Instant;

/**
 * What is to be done later, kept durably: it is done at the given business time or, when the
 * service was down then, once soon after it is up again. Everything here joins the caller's
 * transaction and fails without one: a rollback leaves nothing behind. Call it after the changes of
 * the aggregate it belongs to (scheduled rows are locked last).
 *
 * <p>There is one piece of work for each task and subject. Whoever enrols, moves or cancels it
 * while its handler runs wins over what that handler returns.
 */
public interface DueWork {

  /**
   * Makes sure there is such work. Work that already waits keeps its time (see {@link #move}).
   *
   * @param subject whose work it is, usually an id in text; at most 200 characters
   * @param at business time; a past instant means at once
   */
  void enrol(DueTask task, String subject, Instant at);

  /** Sets the time of this work; enrols it if there is none. Idempotent. */
  void move(DueTask task, String subject, Instant at);

  /** Takes this work back. Idempotent; nothing happens where there is none. */
  void cancel(DueTask task, String subject);
}
