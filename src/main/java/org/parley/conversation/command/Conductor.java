package org.parley.conversation.command;

/**
 * The one way in. Every platform hands each request here and shows the reply after this returned;
 * by then everything is committed.
 */
public interface Conductor {

  /**
   * Finds out what is meant, authorises the person anew, and runs it in one transaction with the
   * request's key; a repeated key changes nothing. Blocking; safe from any thread.
   *
   * @throws RuntimeException when we are at fault; nothing was changed then
   */
  Reply handle(Request request);
}
