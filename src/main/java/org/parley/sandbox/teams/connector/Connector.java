package org.parley.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.function.Function;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.teams.trust.AccessTokens;
import org.parley.sandbox.teams.trust.Registration;
import org.parley.sandbox.teams.trust.SigningKeys;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;
import org.parley.sandbox.world.Routes;
import org.parley.sandbox.world.World;

/** Everything that Teams serves to a bot. */
public final class Connector {

  /** Who issues the tokens that the bot must check. */
  public static final String ISSUER = "https://api.botframework.com";

  private static final String ROOT = "/teams/connector/v3";
  private static final String ROOM = ROOT + "/conversations/{id}";
  private static final String ACTIVITY = ROOM + "/activities/{activity}";

  private final World world;
  private final SigningKeys keys;
  private final LoginCalls login;
  private final Gate gate;
  private final ActivityCalls activities;
  private final ConversationCalls conversations;
  private final RosterCalls rosters;

  /** What the connector stands on. */
  public record Parts(
      TenantState state,
      Registration bot,
      AccessTokens tokens,
      SigningKeys keys,
      FindingLog findings) {}

  public Connector(World world, Parts parts) {
    this.world = world;
    this.keys = parts.keys();
    var faults = new FaultPlay(world, parts.state().tenant().id());
    this.login = new LoginCalls(parts.bot(), parts.tokens(), faults);
    var windows = new RateWindows(world.machine(), world.pace());
    this.gate = new Gate(parts.state(), parts.tokens(), windows, faults);
    this.activities = new ActivityCalls(parts.state(), world, gate, parts.findings());
    this.conversations = new ConversationCalls(parts.state(), gate, activities);
    this.rosters = new RosterCalls(parts.state(), gate);
  }

  /** The {@code serviceUrl} of every activity. */
  public static String serviceUrl(World world) {
    return at(world, "/teams/connector/");
  }

  /** Adds all endpoints. */
  public void serve(Routes routes) {
    routes.on("POST", "/teams/login/{tenant}/oauth2/v2.0/token", login::token);
    routes.on("GET", "/teams/openid/.well-known/openidconfiguration", this::openId);
    routes.on("GET", "/teams/openid/keys", asked -> Answer.json(keys.published().toString()));
    on(routes, "POST " + ROOT + "/conversations", Operation.CREATE, conversations::create);
    on(routes, "POST " + ROOM + "/activities", Operation.POST, activities::post);
    on(routes, "POST " + ACTIVITY, Operation.POST, activities::reply);
    on(routes, "PUT " + ACTIVITY, Operation.PUT, activities::change);
    on(routes, "DELETE " + ACTIVITY, Operation.DELETE, activities::delete);
    on(routes, "GET " + ROOM + "/members", Operation.MEMBERS, rosters::members);
    on(routes, "GET " + ROOM + "/members/{member}", Operation.MEMBERS, rosters::member);
    on(routes, "GET " + ROOM + "/pagedmembers", Operation.MEMBERS, rosters::pagedMembers);
    on(routes, "GET " + ROOT + "/teams/{id}", Operation.TEAM, rosters::team);
    on(routes, "GET " + ROOT + "/teams/{id}/conversations", Operation.TEAM, rosters::channels);
  }

  private void on(Routes routes, String where, Operation operation, Function<Asked, Answer> call) {
    int space = where.indexOf(' ');
    routes.on(
        where.substring(0, space),
        where.substring(space + 1),
        asked -> gate.pass(asked, operation, call));
  }

  private Answer openId(Asked asked) {
    var out = JsonNodeFactory.instance.objectNode().put("issuer", ISSUER);
    out.put("jwks_uri", at(world, "/teams/openid/keys"));
    out.putArray("id_token_signing_alg_values_supported").add("RS256");
    return Answer.json(out.toString());
  }

  private static String at(World world, String path) {
    URI self = world.self().get();
    return self.toString().replaceAll("/+$", "") + path;
  }
}
