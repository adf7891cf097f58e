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

  private static final int BEGINNING = 70;

  /**
   * One line for the page; what is private is not quoted.
   *
   * @param where the room's or the person's name
   */
  public String line(String where) {
    return switch (kind) {
      case POST -> "Parley wrote to " + where + quoted();
      case EDIT -> "Parley updated a message for " + where + quoted();
      case EPHEMERAL -> "Parley answered " + where + " privately";
      case DELETE -> "Parley deleted a message for " + where;
      case HOME -> "Parley updated the Home tab of " + where;
    };
  }

  private String quoted() {
    String first =
        text.lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst().orElse("");
    if (first.isEmpty()) {
      return "";
    }
    boolean fits = first.codePointCount(0, first.length()) <= BEGINNING;
    return ": " + (fits ? first : first.substring(0, first.offsetByCodePoints(0, BEGINNING)) + "…");
  }

  /** What happened to the message. */
  public enum Kind {
    POST,
    EDIT,
    EPHEMERAL,
    DELETE,
    HOME
  }
}
