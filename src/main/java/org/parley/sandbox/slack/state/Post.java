package org.parley.sandbox.slack.state;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message as it stands.
 *
 * @param author person id, or {@link #BOT}
 * @param blocks a list, or a JSON null where there is only text
 * @param onlyFor the person who sees an ephemeral one; empty when everybody does
 * @param thread ts of the message it answers; empty at the top level
 */
public record Post(
    String ts,
    String author,
    String text,
    JsonNode blocks,
    String onlyFor,
    String thread,
    boolean edited) {

  public static final String BOT = "bot";

  public boolean ephemeral() {
    return !onlyFor.isEmpty();
  }

  public boolean byBot() {
    return author.equals(BOT);
  }

  /** The same message with other content. */
  public Post saying(String newText, JsonNode newBlocks) {
    return new Post(ts, author, newText, newBlocks, onlyFor, thread, true);
  }
}
