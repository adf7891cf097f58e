package org.parley.outbox.lane;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that waits to be said.
 *
 * @param screen the stable type of its screen
 * @param subject what a card is about; empty for a notice
 * @param payload a notice's values, sealed; empty for a card
 * @param wantedRev what must be shown; a notice has one revision
 * @param messageId where a card stands, once it was posted
 * @param isFinal the last state of a card: an edit that is not put off
 * @param unclear it was sent once and nobody knows what came of it
 */
public record Posting(
    UUID id,
    String screen,
    Optional<String> subject,
    Optional<byte[]> payload,
    long wantedRev,
    Optional<String> messageId,
    boolean isFinal,
    int attempts,
    boolean unclear) {

  /** To what its payload is sealed. */
  public static String boundTo(UUID posting) {
    return "posting/" + posting;
  }

  /** Replaces a message that stands there; else it is posted. */
  public boolean isEdit() {
    return messageId.isPresent();
  }
}
