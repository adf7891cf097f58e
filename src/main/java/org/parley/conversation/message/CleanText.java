package org.parley.conversation.message;

/** Text without the characters that could disguise it. */
public final class CleanText {
  private CleanText() {}

  /**
   * Takes out control characters (a line break stays), bidirectional overrides and isolates,
   * zero-width and private-use characters, and unpaired surrogates.
   */
  public static String of(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(CleanText::isHarmless).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isHarmless(int point) {
    if (point == '\n' || point == '\u200d') {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
