package org.parley.teams.render;

import java.util.regex.Pattern;

/**
 * Makes text harmless where a client reads Markdown: Teams does in TextBlock, not in TextRun.
 *
 * @see <a
 *     href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format">Format
 *     cards in Teams</a>
 */
final class Markdown {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]~]");
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([#>+-])");
  private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\s*\\d+)([.)])(?=\\s)");
  private static final Pattern MENTION = Pattern.compile("<(?=/?at\\b)", Pattern.CASE_INSENSITIVE);

  private Markdown() {}

  static String escaped(String text) {
    var safe = MARKS.matcher(withoutMentions(text)).replaceAll("\\\\$0");
    safe = LINE_START.matcher(safe).replaceAll("$1\\\\$2");
    return NUMBERED.matcher(safe).replaceAll("$1\\\\$2");
  }

  /** Typed text must not become a real mention. */
  static String withoutMentions(String text) {
    return MENTION.matcher(text).replaceAll("‹");
  }
}
