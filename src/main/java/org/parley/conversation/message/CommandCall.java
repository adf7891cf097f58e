package org.parley.conversation.message;

/**
 * A command with everything it needs, small enough for a button. What it carries is an input like
 * any other: who presses is authorised anew.
 *
 * @param topic which shared matter (a partnership) is meant; empty: find out from place and person
 * @param hat for whom the presser acts; empty: find out
 * @param words the command's word and its arguments, as one would type them
 */
public record CommandCall(String topic, String hat, String words) {
  private static final char SEPARATOR = '/';

  public CommandCall {
    Limits.check(Limits.CALL, topic.length() + hat.length() + words.length() + 2, "command call");
    if (topic.indexOf(SEPARATOR) >= 0 || hat.indexOf(SEPARATOR) >= 0) {
      throw new IllegalArgumentException("an id holds no slash");
    }
  }

  /** About one matter; for whom is found out when it is pressed. */
  public static CommandCall about(String topic, String words) {
    return new CommandCall(topic, "", words);
  }

  /** About nothing yet. */
  public static CommandCall of(String words) {
    return new CommandCall("", "", words);
  }

  /** One line of text for a button's value; {@link #parse} reads it. */
  public String encoded() {
    return topic + SEPARATOR + hat + SEPARATOR + words;
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static CommandCall parse(String encoded) {
    var parts = encoded.split("/", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a command call");
    }
    return new CommandCall(parts[0], parts[1], parts[2]);
  }
}
