package org.parley.conversation.message;

/** A verb to press. */
public record Button(String label, Intent intent, Emphasis emphasis) {
  public Button {
    label = Limits.atMost(Limits.BUTTON_LABEL, CleanText.of(label), "button label");
  }

  public static Button of(String label, Intent intent) {
    return new Button(label, intent, Emphasis.NORMAL);
  }

  /** The one most people will want. */
  public static Button primary(String label, Intent intent) {
    return new Button(label, intent, Emphasis.PRIMARY);
  }

  /** Ends or removes something. */
  public static Button careful(String label, Intent intent) {
    return new Button(label, intent, Emphasis.CAREFUL);
  }

  /** How much a button stands out. */
  public enum Emphasis {
    NORMAL,
    PRIMARY,
    CAREFUL
  }
}
