package org.parley.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Platform;
import org.parley.slack.WebApi;
import org.parley.slack.WebApi.Answer;

/** What must stay secret, through everything that can go wrong: from start-up to metrics. */
@QuarkusTest
@TestProfile(SecretsAttackTest.Fresh.class)
class SecretsAttackTest extends Attacked {
  /** A run of its own: its log holds what happened here, from the first line. */
  public static class Fresh extends AttackedParley {}

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CODE = "canary-oauth-code-5512";
  private static final String BOT = "xoxb-canary-fresh-token-8812";
  private static final String WORDS = "canary words of a person";

  @Inject
  @ConfigProperty(name = "attacked.log")
  Path log;

  @Test
  void noSecretAndNobodysWordsReachALogAMetricOrAHealthPage() throws IOException {
    everythingThatCanGoWrongWithSlack();
    everythingThatCanGoWrongWithAnInstallation();
    everythingThatCanGoWrongWithTeams();
    var jwt = attacker.teams.token().substring("Bearer ".length());
    var seen =
        Map.of(
            "log", Files.readString(log),
            "metrics", attacker.get("/q/metrics").body(),
            "health", attacker.get("/q/health").body());
    assertThat(seen.get("log"))
        .contains("Parley was not installed in Slack", "A request from Slack cannot be read")
        .contains("Installed features");
    seen.forEach(
        (where, text) ->
            assertThat(text)
                .as(where)
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(jwt, jwt.substring(jwt.lastIndexOf('.')), "the-token"));
  }

  private void everythingThatCanGoWrongWithSlack() {
    for (var answer :
        List.of(
            Answer.error("invalid_auth"),
            Answer.json("not json " + WORDS),
            Answer.json("{\"ok\":false,\"error\":\"" + WORDS + "\"}"),
            Answer.status(500, "X-Said", WORDS),
            Answer.status(302, "Location", "http://127.0.0.1:1/" + WORDS.replace(' ', '-')))) {
      attacker.slack.on("users.info", answer).on("views.open", answer);
      attacker.slack.on("chat.postMessage", answer);
      var user = "U" + UUID.randomUUID();
      attacker.slack(Attacker.command("new", user), FORM);
      attacker.slack(Attacker.command(WORDS, user), FORM);
      attacker.slack(Attacker.command("join " + WORDS, user), FORM);
      attacker.slack(Attacker.command("invite " + WORDS, user), FORM);
    }
    attacker.slack("payload=" + WORDS, FORM);
    attacker.slack("{\"type\":\"" + WORDS, "application/json");
    attacker.post("/slack/events", WORDS, "X-Slack-Signature: canary-signature");
  }

  private void everythingThatCanGoWrongWithAnInstallation() {
    for (var answer :
        List.of(
            Answer.error("invalid_code"),
            Answer.json("broken " + BOT),
            Answer.json("{\"ok\":true,\"access_token\":\"" + BOT + "\"}"),
            Answer.json(
                "{\"ok\":true,\"app_id\":\"A1\",\"access_token\":\""
                    + BOT
                    + "\",\"bot_user_id\":\"B\",\"authed_user\":{\"id\":\"U\"},"
                    + "\"team\":{\"id\":\"T0FRESH\",\"name\":\"Fresh\"}}"))) {
      attacker.slack.on("oauth.v2.access", answer);
      var begun = attacker.get("/slack/install");
      var cookie = begun.header("Set-Cookie").replaceFirst(";.*", "");
      var state = cookie.substring(cookie.indexOf('=') + 1);
      var back = "/slack/oauth_redirect?code=" + CODE + "&state=" + state;
      var page = attacker.get(back, "Cookie: " + cookie);
      assertThat(page.body()).doesNotContain(BOT, CODE, state, "Exception");
      assertThat(attacker.get(back, "Cookie: " + cookie).body()).doesNotContain("Fresh");
    }
    assertThat(attacker.slack.calls("oauth.v2.access"))
        .hasSize(4)
        .allMatch(call -> call.form().get("code").equals(CODE));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                installations.secret(Platform.SLACK, "T0FRESH").equals(java.util.Optional.of(BOT)));
  }

  private void everythingThatCanGoWrongWithTeams() {
    for (int status : new int[] {200, 302, 400, 401, 403, 404, 413, 429, 500}) {
      attacker.teams.next(
          "POST", "/activities", status, "{\"error\":{\"code\":\"" + WORDS + "\"}}");
      attacker.teams.next("GET", "/members/", status, WORDS);
      attacker.teams.next("POST", "/login", status, "{\"error\":\"" + WORDS + "\"}");
      attacker.teams(attacker.typedInTeams(WORDS).toString());
    }
    var typed = attacker.typedInTeams(WORDS).toString();
    attacker.post("/api/messages", typed, "Content-Type: application/json");
    attacker.post(
        "/api/messages",
        typed.substring(0, 50),
        "Content-Type: application/json",
        "Authorization: Bearer canary.canary.canary");
  }

  @Test
  void noTokenGoesAnywhereButToItsOwnPlatform() {
    attacker.slack.on("users.info", Answer.status(307, "Location", attacker.teams.url() + "/evil"));
    attacker.slack(Attacker.command("help", "U" + UUID.randomUUID()), FORM);
    assertThat(attacker.teams.calls()).noneMatch(call -> call.path().contains("evil"));
    assertThat(attacker.slack.calls).extracting(WebApi.Call::token).doesNotContain("the-token");
    assertThat(attacker.teams.calls())
        .noneMatch(call -> call.headers().toString().contains(Attacker.TOKEN));
  }
}
