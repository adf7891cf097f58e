package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.parley.sandbox.slack.send.Events;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;
import org.parley.sandbox.world.Routes;

/** {@code /slack/api/…}: who calls, how often, what for; then the method. */
public final class WebApi {

  private final Scene scene;
  private final Setbacks setbacks;
  private final RateLimits limits;
  private final TokenExchange exchange;
  private final Map<String, ApiMethod> methods = new HashMap<>();

  public WebApi(Scene scene, Events events, Codes codes) {
    this.scene = scene;
    this.setbacks = new Setbacks(scene.world());
    this.limits = new RateLimits(scene.world().machine(), scene.world().pace());
    this.exchange = new TokenExchange(scene, codes);
    methods.putAll(new ChatMethods(scene).all());
    methods.putAll(new ViewMethods(scene).all());
    methods.putAll(new TeamMethods(scene, events).all());
  }

  public void serve(Routes routes) {
    routes.on("POST", "/slack/api/{method}", this::answer);
    routes.on("GET", "/slack/api/{method}", this::answer);
    routes.on(
        "POST",
        "/slack/api/oauth.v2.access",
        asked ->
            setbacks.around("oauth.v2.access", "", "", () -> said(() -> exchange.answer(asked))));
  }

  private Answer answer(Asked asked) throws InterruptedException {
    String name = asked.path().getOrDefault("method", "");
    ApiMethod method = methods.get(name);
    if (method == null) {
      return said(
          () -> {
            throw ApiError.of("unknown_method");
          });
    }
    Arguments arguments;
    Installation caller;
    try {
      arguments = Arguments.of(asked);
      caller = scene.state().locked(() -> caller(asked, arguments));
    } catch (ApiError refused) {
      return Answer.json(refused.json());
    }
    return setbacks.around(
        name, caller.team(), arguments.text("channel"), () -> run(name, method, caller, arguments));
  }

  private Answer run(String name, ApiMethod method, Installation caller, Arguments arguments) {
    int wait = limits.window(caller.team() + " " + name, method.perMinute());
    if (wait == 0 && name.equals("chat.postMessage")) {
      wait = limits.channel(caller.team() + " " + arguments.text("channel"));
    }
    if (wait > 0) {
      scene.tell(caller.team(), "Slack slowed Parley down (" + name + ")");
      return Setbacks.limited(wait);
    }
    return said(
        () -> {
          if (!method.scope().isEmpty() && !caller.may(method.scope())) {
            throw ApiError.missingScope(method.scope(), caller);
          }
          return scene.state().locked(() -> method.work().run(caller, arguments));
        });
  }

  private Installation caller(Asked asked, Arguments arguments) {
    String authorization = asked.header("authorization");
    String token =
        authorization.startsWith("Bearer ")
            ? authorization.substring("Bearer ".length())
            : arguments.text("token");
    if (token.isEmpty()) {
      throw ApiError.of("not_authed");
    }
    Installation caller =
        scene.state().byToken(token).orElseThrow(() -> ApiError.of("invalid_auth"));
    return switch (caller.standing()) {
      case ACTIVE -> caller;
      case REVOKED -> throw ApiError.of("token_revoked");
      case UNINSTALLED -> throw ApiError.of("account_inactive");
    };
  }

  private static Answer said(java.util.function.Supplier<ObjectNode> work) {
    try {
      ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
      answer.setAll(work.get());
      return Answer.json(answer.toString());
    } catch (ApiError refused) {
      return Answer.json(refused.json());
    }
  }
}
