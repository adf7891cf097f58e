package org.parley.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.parley.sandbox.teams.trust.AccessTokens;
import org.parley.sandbox.teams.trust.Registration;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;

/** The login of the bot's home tenant: client credentials against a token for the connector. */
final class LoginCalls {

  private static final String SCOPE = "https://api.botframework.com/.default";

  private final Registration bot;
  private final AccessTokens tokens;
  private final FaultPlay faults;

  LoginCalls(Registration bot, AccessTokens tokens, FaultPlay faults) {
    this.bot = bot;
    this.tokens = tokens;
    this.faults = faults;
  }

  /** {@code POST /teams/login/{tenant}/oauth2/v2.0/token}. */
  Answer token(Asked asked) {
    var form = form(asked.text());
    var tenant = asked.path().getOrDefault("tenant", "");
    return Gate.withCookie(Gate.guarded(() -> answer(tenant, form)));
  }

  private Answer answer(String tenant, Map<String, String> form) {
    if (!tenant.equals(bot.homeTenant())) {
      return refusal(400, "invalid_request", "AADSTS90002: Tenant not found.");
    }
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return refusal(400, "unsupported_grant_type", "AADSTS70003: Unsupported grant type.");
    }
    if (!form.getOrDefault("client_id", "").equals(bot.appId())) {
      return refusal(400, "unauthorized_client", "AADSTS700016: Application was not found.");
    }
    if (!form.getOrDefault("client_secret", "").equals(bot.appPassword())) {
      return refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    if (!form.getOrDefault("scope", "").equals(SCOPE)) {
      return refusal(400, "invalid_scope", "AADSTS1002012: The scope is not valid.");
    }
    return faults.play(Operation.TOKEN, "", this::issued);
  }

  private Answer issued() {
    var out = JsonNodeFactory.instance.objectNode().put("token_type", "Bearer");
    out.put("expires_in", AccessTokens.LIFE.toSeconds());
    out.put("ext_expires_in", AccessTokens.LIFE.toSeconds());
    return Answer.json(out.put("access_token", tokens.issue()).toString());
  }

  private static Answer refusal(int status, String error, String description) {
    var out = JsonNodeFactory.instance.objectNode().put("error", error);
    return Answer.json(status, out.put("error_description", description).toString());
  }

  private static Map<String, String> form(String body) {
    var out = new HashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      int cut = pair.indexOf('=');
      if (cut > 0) {
        out.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
      }
    }
    return out;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
