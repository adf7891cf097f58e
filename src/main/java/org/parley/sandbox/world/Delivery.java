package org.parley.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * One thing the bot said and the platform took: the history that tests check for what was lost,
 * doubled or out of order.
 *
 * @param message the platform's message id; the view's id for {@link Kind#HOME}
 * @param person whom an ephemeral, targeted or home one is for; empty when everybody there sees it
 * @param text plain or fallback text
 * @param pings whoever it notifies by a mention, as written: {@code <!channel>}, {@code <@U1>}
 * @param at machine time
 */
public record Delivery(
    String platform,
    String workspace,
    String conversation,
    String message,
    String person,
    Kind kind,
    String text,
    List<String> pings,
    Instant at) {

  /** What happened to the message. */
  public enum Kind {
    POST,
    EDIT,
    EPHEMERAL,
    DELETE,
    HOME
  }
}
