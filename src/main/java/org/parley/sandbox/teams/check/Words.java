package org.parley.sandbox.teams.check;

/** Sets of words that several shapes share. */
final class Words {

  private Words() {}

  static Value color() {
    return Value.oneOf("default", "dark", "light", "accent", "good", "warning", "attention");
  }

  static Value style() {
    return Value.oneOf("default", "emphasis", "good", "attention", "warning", "accent");
  }

  static Value horizontal() {
    return Value.oneOf("left", "center", "right");
  }

  static Value vertical() {
    return Value.oneOf("top", "center", "bottom");
  }

  static Value pixels() {
    return Value.matching("\\d+px", "a width such as 80px");
  }
}
