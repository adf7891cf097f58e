package org.parley.teams.inbound;

import java.util.Optional;
import java.util.regex.Pattern;

/** The line a person typed to us, without our name and without the word before a command. */
final class TypedText {
  private static final Pattern TAG =
      Pattern.compile(
          "</?(at|p|br|div|span|strong|em|b|i|u|a|img|ul|ol|li|blockquote|pre|code|attachment|emoji)"
              + "\\b[^<>]{0,200}>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACES = Pattern.compile("[\\u00a0\\s]+");
  private static final Pattern OUR_WORD =
      Pattern.compile("^/?(partnership|parley)(?:\\s+|$)", Pattern.CASE_INSENSITIVE);

  private TypedText() {}

  /**
   * Empty when nobody spoke to us: in a channel only what mentions us, or is for us alone, does.
   */
  static Optional<String> of(Incoming incoming) {
    var mentioned = new boolean[1];
    var text = withoutUs(incoming, mentioned);
    var line = plain(text);
    var isCommand = line.startsWith("/") && OUR_WORD.matcher(line).find();
    if (incoming.isPersonal() || incoming.isTargeted() || mentioned[0] || isCommand) {
      return Optional.of(withoutPrefix(line));
    }
    return Optional.empty();
  }

  private static String withoutUs(Incoming incoming, boolean[] mentioned) {
    var text = incoming.text();
    for (var entity : incoming.activity().path("entities")) {
      var isUs =
          "mention".equals(entity.path("type").asText())
              && !incoming.bot().isEmpty()
              && incoming.bot().equals(entity.path("mentioned").path("id").asText());
      if (isUs) {
        mentioned[0] = true;
        var name = entity.path("text").asText();
        text = name.isEmpty() ? text : text.replace(name, " ");
      }
    }
    return text;
  }

  /** Teams leaves tags of other mentions and a few entities even in plain text. */
  private static String plain(String text) {
    var untagged = TAG.matcher(text).replaceAll("");
    var plain =
        untagged
            .replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  private static String withoutPrefix(String line) {
    var prefix = OUR_WORD.matcher(line);
    if (prefix.find()) {
      return line.substring(prefix.end()).strip();
    }
    return line.startsWith("/") ? line.substring(1).strip() : line;
  }
}
