package org.parley.sandbox.slack.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Person;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.slack.state.View;

/** How messages, people, channels and views look in JSON (java-slack-sdk, json-logs/samples). */
public final class Faces {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Faces() {}

  public static ObjectNode message(Scene scene, Installation bot, Post post) {
    ObjectNode message =
        JSON.objectNode()
            .put("type", "message")
            .put("user", bot.botUser())
            .put("bot_id", bot.bot())
            .put("app_id", scene.app().appId())
            .put("team", bot.team())
            .put("text", post.text())
            .put("ts", post.ts());
    message
        .putObject("bot_profile")
        .put("id", bot.bot())
        .put("app_id", scene.app().appId())
        .put("name", "Parley")
        .put("deleted", false)
        .put("updated", 0)
        .put("team_id", bot.team());
    if (post.blocks().isArray()) {
      message.set("blocks", post.blocks());
    }
    if (!post.thread().isEmpty()) {
      message.put("thread_ts", post.thread());
    }
    if (post.edited()) {
      message.putObject("edited").put("user", bot.botUser()).put("ts", post.ts());
    }
    return message;
  }

  public static ObjectNode view(Scene scene, Installation bot, View view) {
    ObjectNode body = view.body().deepCopy();
    for (String optional : new String[] {"private_metadata", "callback_id", "external_id"}) {
      if (!body.has(optional)) {
        body.put(optional, "");
      }
    }
    for (String flag : new String[] {"clear_on_close", "notify_on_close", "submit_disabled"}) {
      if (!body.has(flag)) {
        body.put(flag, false);
      }
    }
    body.put("id", view.id()).put("team_id", view.team()).put("hash", view.hash());
    body.put("root_view_id", view.root()).put("app_id", scene.app().appId());
    body.put("app_installed_team_id", view.team()).put("bot_id", bot.bot());
    if (view.previous().isEmpty()) {
      body.putNull("previous_view_id");
    } else {
      body.put("previous_view_id", view.previous());
    }
    body.putObject("state").putObject("values");
    return body;
  }

  public static ObjectNode person(Team team, Person person, Instant now) {
    var zone = ZoneId.of(person.zone());
    ObjectNode user =
        JSON.objectNode()
            .put("id", person.id())
            .put("team_id", team.id())
            .put("name", person.handle())
            .put("deleted", false)
            .put("real_name", person.name())
            .put("tz", person.zone())
            .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds())
            .put("is_admin", person.equals(team.owner()))
            .put("is_owner", person.equals(team.owner()))
            .put("is_primary_owner", person.equals(team.owner()))
            .put("is_restricted", person.restricted())
            .put("is_ultra_restricted", false)
            .put("is_bot", false)
            .put("is_app_user", false)
            .put("updated", 0);
    user.putObject("profile")
        .put("real_name", person.name())
        .put("real_name_normalized", person.name())
        .put("display_name", person.name())
        .put("display_name_normalized", person.name())
        .put("title", person.note())
        .put("team", team.id());
    return user;
  }

  public static ObjectNode botUser(Installation bot) {
    ObjectNode user =
        JSON.objectNode()
            .put("id", bot.botUser())
            .put("team_id", bot.team())
            .put("name", "parley")
            .put("deleted", false)
            .put("real_name", "Parley")
            .put("tz", "America/Los_Angeles")
            .put("is_restricted", false)
            .put("is_bot", true);
    user.putObject("profile").put("real_name", "Parley").put("bot_id", bot.bot());
    return user;
  }

  public static ObjectNode channel(Room room) {
    if (room.direct()) {
      return JSON.objectNode()
          .put("id", room.id())
          .put("is_im", true)
          .put("is_archived", false)
          .put("user", room.members().get(0))
          .put("created", 0);
    }
    return JSON.objectNode()
        .put("id", room.id())
        .put("name", room.name())
        .put("name_normalized", room.name())
        .put("is_channel", true)
        .put("is_group", false)
        .put("is_im", false)
        .put("is_mpim", false)
        .put("is_private", false)
        .put("is_archived", room.archived())
        .put("is_general", room.name().equals("general"))
        .put("is_member", room.botIsIn())
        .put("is_shared", false)
        .put("is_ext_shared", false)
        .put("is_org_shared", false)
        .put("context_team_id", room.team())
        .put("num_members", room.members().size())
        .put("created", 0);
  }
}
