package org.parley.evaluation.chat.position;

import java.util.Optional;
import java.util.UUID;

/** Ids in subjects and arguments, which anybody can forge. */
public final class Ids {
  private Ids() {}

  /** Empty for anything that is not an id. */
  public static Optional<UUID> of(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
