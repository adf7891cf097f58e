package org.parley.organisation.privacy;

import java.util.UUID;

/**
 * Words that not everybody at a table may read. Kept sealed, and good only in the row that they
 * were said for.
 */
public record Delicate(UUID row, String text) {
  private static final UUID BEFORE_SEALING = new UUID(0, 0);

  /** Words that were kept before they were sealed. */
  public static Delicate unsealed(String text) {
    return new Delicate(BEFORE_SEALING, text);
  }

  /**
   * The words, for the row that holds them.
   *
   * @throws IllegalStateException when they were said for another
   */
  public String in(UUID holder) {
    if (!row.equals(holder) && !row.equals(BEFORE_SEALING)) {
      throw new IllegalStateException("words of another row");
    }
    return text;
  }

  /** Hides the words. */
  @Override
  public String toString() {
    return "Delicate";
  }
}
