package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.parley.sandbox.slack.send.Events;
import org.parley.sandbox.slack.send.Faces;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Person;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Team;

/** {@code auth.*}, {@code apps.*}, {@code users.*}, {@code team.*}, {@code conversations.*}. */
final class TeamMethods {

  private static final int AUTH_TEST = 600;

  private final Scene scene;
  private final Events events;

  TeamMethods(Scene scene, Events events) {
    this.scene = scene;
    this.events = events;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "auth.test", new ApiMethod("", AUTH_TEST, this::authTest),
        "auth.revoke", new ApiMethod("", ApiMethod.TIER_3, this::revoke),
        "apps.uninstall", new ApiMethod("", ApiMethod.TIER_2, this::uninstall),
        "users.info", new ApiMethod("users:read", ApiMethod.TIER_4, this::userInfo),
        "team.info", new ApiMethod("team:read", ApiMethod.TIER_3, this::teamInfo),
        "conversations.open", new ApiMethod("im:write", ApiMethod.TIER_3, this::open),
        "conversations.info", new ApiMethod("", ApiMethod.TIER_3, this::info));
  }

  private ObjectNode authTest(Installation bot, Arguments arguments) {
    Team team = team(bot);
    return empty()
        .put("url", "https://" + team.domain() + ".slack.com/")
        .put("team", team.name())
        .put("user", "parley")
        .put("team_id", team.id())
        .put("user_id", bot.botUser())
        .put("bot_id", bot.bot())
        .put("is_enterprise_install", false);
  }

  private ObjectNode revoke(Installation bot, Arguments arguments) {
    boolean test = arguments.flag("test");
    if (!test) {
      scene.state().end(bot, Installation.Standing.REVOKED);
      scene.tell(bot.team(), "Parley gave back its token");
      events.tokensRevoked(bot);
    }
    return empty().put("revoked", !test);
  }

  private ObjectNode uninstall(Installation bot, Arguments arguments) {
    boolean known =
        scene.app().clientId().equals(arguments.needed("client_id"))
            && scene.app().clientSecret().equals(arguments.needed("client_secret"));
    if (!known) {
      throw ApiError.of("bad_client_secret");
    }
    scene.state().end(bot, Installation.Standing.UNINSTALLED);
    scene.tell(bot.team(), "Parley was uninstalled");
    events.uninstalled(bot);
    return empty();
  }

  private ObjectNode userInfo(Installation bot, Arguments arguments) {
    String id = arguments.needed("user");
    ObjectNode answer = empty();
    if (id.equals(bot.botUser())) {
      answer.set("user", Faces.botUser(bot));
      return answer;
    }
    Team team = team(bot);
    Person person = team.person(id).orElseThrow(() -> ApiError.of("user_not_found"));
    ObjectNode user = Faces.person(team, person, scene.world().machine().instant());
    if (arguments.flag("include_locale")) {
      user.put("locale", person.locale());
    }
    answer.set("user", user);
    return answer;
  }

  private ObjectNode teamInfo(Installation bot, Arguments arguments) {
    Team team = team(bot);
    ObjectNode answer = empty();
    answer
        .putObject("team")
        .put("id", team.id())
        .put("name", team.name())
        .put("domain", team.domain())
        .put("url", "https://" + team.domain() + ".slack.com/")
        .put("email_domain", "")
        .put("is_verified", false);
    return answer;
  }

  private ObjectNode open(Installation bot, Arguments arguments) {
    String person = arguments.needed("users");
    Room room =
        scene.state().direct(bot.team(), person).orElseThrow(() -> ApiError.of("user_not_found"));
    ObjectNode answer = empty();
    answer.putObject("channel").put("id", room.id());
    return answer;
  }

  private ObjectNode info(Installation bot, Arguments arguments) {
    String id = arguments.needed("channel");
    String scope = id.startsWith("D") ? "im:read" : "channels:read";
    if (!bot.may(scope)) {
      throw ApiError.missingScope(scope, bot);
    }
    Room room =
        scene.state().room(bot.team(), id).orElseThrow(() -> ApiError.of("channel_not_found"));
    ObjectNode answer = empty();
    answer.set("channel", Faces.channel(room));
    return answer;
  }

  private Team team(Installation bot) {
    return scene.state().team(bot.team()).orElseThrow();
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
