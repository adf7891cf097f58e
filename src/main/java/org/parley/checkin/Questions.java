package org.parley.checkin;

import java.util.List;

/** One to three questions, each one line. */
public record Questions(List<String> texts) {
  public static final int MOST = 3;

  /** Characters of one question. */
  public static final int LONGEST = 100;

  /**
   * @throws IllegalArgumentException when there is none, one too many, or one too long
   */
  public Questions {
    texts = texts.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (texts.isEmpty() || texts.size() > MOST) {
      throw new IllegalArgumentException("one to three questions");
    }
    if (texts.stream().anyMatch(it -> it.length() > LONGEST || it.indexOf('\n') >= 0)) {
      throw new IllegalArgumentException("a question is one line that is not too long");
    }
  }

  /** One question a line. */
  public static Questions of(String lines) {
    return new Questions(lines.lines().toList());
  }

  /** One question a line; {@link #of} reads it. */
  public String lines() {
    return String.join("\n", texts);
  }
}
