package org.parley.slack.request;

import java.util.regex.Pattern;

/**
 * What a person typed, as a person reads it. With {@code should_escape} Slack turns names into
 * {@code <@U1|name>} and {@code <#C1|name>}, links into {@code <url|label>}, and escapes the rest.
 */
final class TypedText {
  private static final Pattern TOKEN =
      Pattern.compile("<([@#!]?)([^<>|]{1,3000})(?:\\|([^<>]*))?>");

  private TypedText() {}

  static String plain(String escaped) {
    var text =
        TOKEN
            .matcher(escaped)
            .replaceAll(
                match ->
                    java.util.regex.Matcher.quoteReplacement(
                        spoken(match.group(1), match.group(2), match.group(3))));
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String spoken(
      String kind, String id, @org.jspecify.annotations.Nullable String label) {
    var name = label == null || label.isBlank() ? id : label;
    return switch (kind) {
      case "@" -> name.startsWith("@") ? name : "@" + name;
      case "#" -> name.startsWith("#") ? name : "#" + name;
      case "!" -> name.startsWith("@") ? name : "@" + name.replaceFirst("^(subteam|date)\\^.*", "");
      default -> id.replaceFirst("^mailto:", "");
    };
  }
}
