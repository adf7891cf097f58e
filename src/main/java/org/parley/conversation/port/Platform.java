package org.parley.conversation.port;

import java.util.Locale;

/** The chat programs. {@link #code} is stored and must never change. */
public enum Platform {
  SLACK,
  TEAMS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #code}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Platform of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
