package org.parley.sandbox.slack.send;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Team;

/**
 * What becomes of a command's text with {@code should_escape}: {@code & < >} as entities, people,
 * channels and links as ids in angle brackets.
 * docs.slack.dev/interactivity/implementing-slash-commands
 */
final class SlashText {

  private static final Pattern PARTS =
      Pattern.compile("(?<![\\w@#])([@#])([a-z0-9][a-z0-9._-]*)|(https?://[^\\s<>|]+)");

  private SlashText() {}

  static String escaped(Scene scene, Team team, String typed) {
    String text = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return PARTS
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(named(scene, team, found)));
  }

  private static String named(Scene scene, Team team, MatchResult found) {
    if (found.group(3) != null) {
      return "<" + found.group(3) + ">";
    }
    String name = found.group(2);
    if (found.group(1).equals("@")) {
      return team.people().stream()
          .filter(person -> person.handle().equals(name))
          .map(person -> "<@" + person.id() + "|" + name + ">")
          .findFirst()
          .orElse(found.group());
    }
    return scene.state().rooms(team.id()).stream()
        .filter(room -> !room.direct() && room.name().equals(name))
        .map(Room::id)
        .map(id -> "<#" + id + "|" + name + ">")
        .findFirst()
        .orElse(found.group());
  }
}
