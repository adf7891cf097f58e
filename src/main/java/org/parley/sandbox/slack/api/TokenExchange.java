package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Person;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.world.Asked;

/** {@code oauth.v2.access}: a code becomes a bot token, and the app is installed. */
final class TokenExchange {

  private record Client(String id, String secret) {}

  private final Scene scene;
  private final Codes codes;

  TokenExchange(Scene scene, Codes codes) {
    this.scene = scene;
    this.codes = codes;
  }

  ObjectNode answer(Asked asked) {
    Arguments arguments = Arguments.of(asked);
    Client client = client(asked, arguments);
    if (!client.id().equals(scene.app().clientId())) {
      throw ApiError.of("invalid_client_id");
    }
    if (!client.secret().equals(scene.app().clientSecret())) {
      throw ApiError.of("bad_client_secret");
    }
    Codes.Grant grant =
        codes.redeem(arguments.text("code")).orElseThrow(() -> ApiError.of("invalid_code"));
    if (!arguments.text("redirect_uri").equals(grant.redirect())) {
      throw ApiError.of("bad_redirect_uri");
    }
    return scene.state().locked(() -> install(grant));
  }

  private ObjectNode install(Codes.Grant grant) {
    Team team = scene.state().team(grant.installer().team()).orElseThrow();
    Person person = team.person(grant.installer().person()).orElseThrow();
    Installation bot = scene.state().install(team, person, grant.scopes());
    scene.tell(team.id(), "Parley was installed by " + person.name());
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("app_id", scene.app().appId())
            .put("scope", String.join(",", bot.scopes()))
            .put("token_type", "bot")
            .put("access_token", bot.token())
            .put("bot_user_id", bot.botUser())
            .putNull("enterprise")
            .put("is_enterprise_install", false);
    answer.putObject("authed_user").put("id", person.id());
    answer.putObject("team").put("id", team.id()).put("name", team.name());
    return answer;
  }

  private static Client client(Asked asked, Arguments arguments) {
    String authorization = asked.header("authorization");
    if (authorization.startsWith("Basic ")) {
      String pair =
          new String(
              Base64.getDecoder().decode(authorization.substring("Basic ".length())),
              StandardCharsets.UTF_8);
      int colon = Math.max(pair.indexOf(':'), 0);
      return new Client(
          pair.substring(0, colon), pair.substring(Math.min(colon + 1, pair.length())));
    }
    return new Client(arguments.text("client_id"), arguments.text("client_secret"));
  }
}
