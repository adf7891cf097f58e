package org.parley.sandbox.slack.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.SlackState;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.slack.state.Views;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;
import org.parley.sandbox.world.Routes;

/** The page on which somebody lets the app into a workspace. */
public final class ConsentPage {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Let Parley in?</title>
      <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;\
      color-scheme:light dark}button{font:inherit;padding:.5rem 1.2rem;margin-right:.5rem}\
      li code{font-size:.95em}label{display:block;padding:.2rem 0}</style>
      <h1>Let Parley in?</h1>
      <p>This is the practice Slack on this machine; nothing leaves it.</p>
      <form method="post" action="/slack/oauth/v2/authorize">
      <fieldset><legend>Which workspace?</legend>%s</fieldset>
      <p>Parley asks to be allowed:</p><ul>%s</ul>
      %s<button name="answer" value="allow">Allow</button>\
      <button name="answer" value="cancel">Cancel</button></form></html>
      """;

  private final Scene scene;
  private final Codes codes;

  public ConsentPage(Scene scene, Codes codes) {
    this.scene = scene;
    this.codes = codes;
  }

  public void serve(Routes routes) {
    routes.on("GET", "/slack/oauth/v2/authorize", asked -> page(asked.query()));
    routes.on("POST", "/slack/oauth/v2/authorize", this::answered);
  }

  /**
   * Where the browser goes after somebody pressed Allow.
   *
   * @param request the parameters of the authorize address
   * @throws IllegalArgumentException when Slack would show an error instead of asking
   */
  public URI allow(Map<String, String> request, Views.Owner installer) {
    refuseStrange(request);
    String code = codes.issue(new Codes.Grant(installer, scopes(request), redirect(request)));
    return back(request, "code=" + encoded(code));
  }

  private Answer page(Map<String, String> request) {
    try {
      refuseStrange(request);
    } catch (IllegalArgumentException strange) {
      return refused(strange);
    }
    String chosen = request.getOrDefault("team", usual());
    String teams =
        scene.state().teams().stream()
            .map(team -> radio(team, team.id().equals(chosen)))
            .collect(Collectors.joining());
    String asks =
        scopes(request).stream()
            .map(scope -> "<li><code>" + escaped(scope) + "</code></li>")
            .collect(Collectors.joining());
    String kept =
        request.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("team"))
            .map(
                entry ->
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(entry.getKey()), escaped(entry.getValue())))
            .collect(Collectors.joining());
    return Answer.html(PAGE.formatted(teams, asks, kept));
  }

  /** The first workspace where the app is not yet. */
  private String usual() {
    SlackState state = scene.state();
    return state.locked(
        () ->
            state.teams().stream()
                .map(Team::id)
                .filter(team -> state.installed(team).isEmpty())
                .findFirst()
                .orElse(state.teams().get(0).id()));
  }

  private Answer answered(Asked asked) {
    Arguments form = Arguments.of(asked);
    Map<String, String> request =
        form.values().properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    try {
      refuseStrange(request);
      if (!form.text("answer").equals("allow")) {
        return Answer.redirect(back(request, "error=access_denied").toString());
      }
      Team team =
          scene
              .state()
              .team(form.text("team"))
              .orElseThrow(() -> new IllegalArgumentException("no such workspace"));
      var installer = new Views.Owner(team.id(), team.owner().id());
      return Answer.redirect(allow(request, installer).toString());
    } catch (IllegalArgumentException strange) {
      return refused(strange);
    }
  }

  private void refuseStrange(Map<String, String> request) {
    if (!scene.app().clientId().equals(request.get("client_id"))) {
      throw new IllegalArgumentException("invalid_client_id");
    }
    if (scopes(request).isEmpty()) {
      throw new IllegalArgumentException("invalid_scope");
    }
    String redirect = redirect(request);
    if (redirect.isEmpty() || !LOOPBACK.contains(String.valueOf(URI.create(redirect).getHost()))) {
      throw new IllegalArgumentException("bad_redirect_uri");
    }
  }

  private static URI back(Map<String, String> request, String outcome) {
    String redirect = redirect(request);
    String state = encoded(request.getOrDefault("state", ""));
    return URI.create(
        redirect + (redirect.contains("?") ? "&" : "?") + outcome + "&state=" + state);
  }

  private static Answer refused(IllegalArgumentException strange) {
    return Answer.html(
            "<!doctype html><title>Not possible</title><p>Slack says: "
                + escaped(String.valueOf(strange.getMessage())))
        .with("X-Refused", "true");
  }

  private static String radio(Team team, boolean chosen) {
    return "<label><input type=\"radio\" name=\"team\" value=\"%s\"%s> %s</label>"
        .formatted(team.id(), chosen ? " checked" : "", escaped(team.name()));
  }

  private static List<String> scopes(Map<String, String> request) {
    return Arrays.stream(request.getOrDefault("scope", "").split("[,\\s]+"))
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  private static String redirect(Map<String, String> request) {
    return request.getOrDefault("redirect_uri", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
