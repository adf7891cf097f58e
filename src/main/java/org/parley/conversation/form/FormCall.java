package org.parley.conversation.form;

/**
 * Which form, about what. Travels in buttons and private metadata, so it is an input: who opens or
 * sends it is authorised anew.
 *
 * @param form the form's stable id
 * @param topic which shared matter; empty: none, or find out
 * @param hat for whom the person acts; empty: find out
 * @param subject what in that matter, in the form's own short notation; may be empty
 */
public record FormCall(String form, String topic, String hat, String subject) {
  public static FormCall of(String form) {
    return new FormCall(form, "", "", "");
  }

  public static FormCall about(String topic, String form, String subject) {
    return new FormCall(form, topic, "", subject);
  }

  /** One line of text; {@link #parse} reads it. */
  public String encoded() {
    return form + "/" + topic + "/" + hat + "/" + subject;
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static FormCall parse(String encoded) {
    var parts = encoded.split("/", 4);
    if (parts.length != 4) {
      throw new IllegalArgumentException("not a form call");
    }
    return new FormCall(parts[0], parts[1], parts[2], parts[3]);
  }
}
