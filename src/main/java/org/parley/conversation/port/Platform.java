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

  /** What an administrator configured for a platform; each platform's room has one. */
  public interface Setup {
    Platform platform();

    /** Whether the platform is used by this server at all. */
    boolean isOn();

    /** Whether another workspace can connect by itself: the link in an invitation works. */
    boolean takesMoreWorkspaces();
  }
}
