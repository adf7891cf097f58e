package org.parley.sandbox.teams.check;

/**
 * Something about a card or message.
 *
 * @param path where, as in {@code body[0].text}
 * @param reason what, in a few words
 */
public record Finding(String path, String reason, Weight weight) {

  /** Whether the platform would take it. */
  public enum Weight {
    /** The platform refuses the message. */
    REFUSED,
    /** The platform takes it, but it breaks a budget that keeps it safe everywhere. */
    NOTED
  }

  public boolean isRefused() {
    return weight == Weight.REFUSED;
  }

  @Override
  public String toString() {
    return path.isEmpty() ? reason : path + ": " + reason;
  }
}
