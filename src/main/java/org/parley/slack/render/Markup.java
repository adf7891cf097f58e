package org.parley.slack.render;

/** Makes text harmless inside Slack's markup. */
final class Markup {
  private Markup() {}

  /**
   * Escapes what begins a link, a mention or an entity. Enough for text that is read as markup but
   * may look like it (docs.slack.dev/messaging/formatting-message-text).
   */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * Escapes, and takes the force out of characters that would format. Markup has no escape for
   * them, and a zero-width character beside one does not stop it, so each becomes its look-alike.
   */
  static String literal(String text) {
    return escaped(
        text.replace('*', '\u2217')
            .replace('_', '\uFF3F')
            .replace('~', '\u223C')
            .replace('`', '\u02CB')
            .replaceAll("(?m)^(\\s*)>", "$1\u203A"));
  }
}
