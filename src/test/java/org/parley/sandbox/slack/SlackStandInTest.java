package org.parley.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;

class SlackStandInTest {

  private static final String SCOPES = "commands,chat:write,users:read,channels:read";
  private static final String CHANNEL = PracticeSlack.CHANNEL;
  private static final String BUTTON =
      "[{\"type\":\"actions\",\"block_id\":\"b1\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
          + "\"value\":\"v1\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]";
  private static final String FORM =
      """
      {"type":"modal","callback_id":"declare","private_metadata":"p1","notify_on_close":true,
       "title":{"type":"plain_text","text":"Declare"},"submit":{"type":"plain_text","text":"Declare"},
       "blocks":[
        {"type":"input","block_id":"words","label":{"type":"plain_text","text":"Words"},
         "element":{"type":"plain_text_input","action_id":"a","max_length":10}},
        {"type":"input","block_id":"kind","optional":true,"label":{"type":"plain_text","text":"Kind"},
         "element":{"type":"static_select","action_id":"a","options":[
           {"text":{"type":"plain_text","text":"Harm"},"value":"harm"},
           {"text":{"type":"plain_text","text":"Gain"},"value":"gain"}]}},
        {"type":"input","block_id":"many","optional":true,"label":{"type":"plain_text","text":"Many"},
         "element":{"type":"checkboxes","action_id":"a","options":[
           {"text":{"type":"plain_text","text":"One"},"value":"1"},
           {"text":{"type":"plain_text","text":"Two"},"value":"2"}]}}]}
      """;

  private PracticeSlack slack;

  @BeforeEach
  void start() throws IOException {
    slack = new PracticeSlack(0.0001);
    slack.install(SCOPES);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void installingGoesThroughTheBotsOwnPageWithItsCookie() throws IOException {
    slack.close();
    slack = new PracticeSlack(1);
    assertThat(slack.type("/partnership help").problem())
        .isEqualTo("/partnership is not a valid command.");
    assertThat(slack.install(SCOPES)).extracting(ActResult::problem).isEqualTo("");
    assertThat(slack.bot.cookieOnReturn()).isEqualTo("state-cookie=s1");
    assertThat(slack.standIns.state().get(0).connected()).isTrue();
    assertThat(slack.standIns.state().get(1).connected()).isFalse();
  }

  @Test
  void theConsentPageAsksAndSendsBackWithCodeAndState() {
    String redirect = slack.bot.uri() + "/slack/oauth_redirect";
    String query =
        "client_id=%s&scope=chat:write&state=a%%26b&redirect_uri=%s"
            .formatted(slack.app.clientId(), URLEncoder.encode(redirect, StandardCharsets.UTF_8));
    String page = get("/slack/oauth/v2/authorize?" + query);
    assertThat(page).contains("Harbour Trust", "Shoreline", "<code>chat:write</code>", "Allow");
    assertThat(page).as("the first workspace without it").contains("value=\"T0SHORE\" checked");
    String location = answerConsent(query + "&team=T0SHORE&answer=allow");
    assertThat(location).startsWith(redirect + "?code=").endsWith("&state=a%26b");
    String code = location.replaceAll(".*code=([^&]+).*", "$1");
    JsonNode installed = slack.access(code, redirect);
    assertThat(installed.at("/team/id").asText()).isEqualTo("T0SHORE");
    assertThat(installed.path("access_token").asText()).startsWith("xoxb-");
    assertThat(slack.access(code, redirect).path("error").asText()).isEqualTo("invalid_code");
    assertThat(answerConsent(query + "&team=T0SHORE&answer=cancel"))
        .isEqualTo(redirect + "?error=access_denied&state=a%26b");
  }

  @Test
  void aCodeLivesTenMinutesAndFitsOneRedirectAndOneSecret() {
    String redirect = slack.bot.uri() + "/slack/oauth_redirect";
    String query =
        "client_id=%s&scope=chat:write&team=T0SHORE&answer=allow&redirect_uri=%s"
            .formatted(slack.app.clientId(), URLEncoder.encode(redirect, StandardCharsets.UTF_8));
    String late = answerConsent(query).replaceAll(".*code=([^&]+).*", "$1");
    slack.clock.push(Duration.ofMinutes(10).plusMillis(1));
    assertThat(slack.access(late, redirect).path("error").asText()).isEqualTo("invalid_code");
    String code = answerConsent(query).replaceAll(".*code=([^&]+).*", "$1");
    assertThat(slack.access(code, redirect + "x").path("error").asText())
        .isEqualTo("bad_redirect_uri");
    Map<String, String> wrong =
        Map.of("client_id", slack.app.clientId(), "client_secret", "no", "code", code);
    assertThat(slack.call("oauth.v2.access", wrong).path("error").asText())
        .isEqualTo("bad_client_secret");
    assertThat(get("/slack/oauth/v2/authorize?" + query.replace("127.0.0.1", "evil.example")))
        .contains("bad_redirect_uri");
  }

  @Test
  void aCommandIsSignedEscapedAndItsAcknowledgementSeenByOne() {
    slack.bot.answers(
        any ->
            new FakeBot.Said(200, "{\"response_type\":\"ephemeral\",\"text\":\"only for you\"}"));
    ActResult result = slack.type("/partnership new A & B <x> @ben #clean-harbour https://e.org/a");
    assertThat(result.problem()).isEmpty();
    assertThat(result.status()).isEqualTo(200);
    FakeBot.Received request = slack.bot.last();
    assertThat(request.signed()).isTrue();
    assertThat(request.headers().get("X-Slack-Request-Timestamp"))
        .isEqualTo(Long.toString(slack.clock.instant().getEpochSecond()));
    assertThat(request.form())
        .containsEntry("command", "/partnership")
        .containsEntry(
            "text",
            "new A &amp; B &lt;x&gt; <@U0HBBEN|ben> <#C0HBCLEAN|clean-harbour> <https://e.org/a>")
        .containsEntry("team_id", "T0HARBOUR")
        .containsEntry("user_id", PracticeSlack.ANA)
        .containsEntry("channel_id", CHANNEL)
        .containsKeys("trigger_id", "response_url", "api_app_id");
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL))
        .singleElement()
        .satisfies(post -> assertThat(post.onlyForYou()).isTrue());
    assertThat(slack.seen(PracticeSlack.BEN, CHANNEL)).isEmpty();
  }

  @Test
  void aCommandThatFailsOrTakesTooLongSaysSo() {
    slack.bot.answers(any -> new FakeBot.Said(500, ""));
    assertThat(slack.type("/partnership help").problem()).contains("dispatch_failed");
    slack.bot.answers(
        any -> {
          await().pollDelay(Duration.ofMillis(3300)).until(() -> true);
          return new FakeBot.Said(200, "");
        });
    assertThat(slack.type("/partnership help").problem()).contains("operation_timeout");
  }

  @Test
  void otherWordsAreNotForTheBot() {
    int before = slack.bot.received.size();
    assertThat(slack.type("hello all").problem()).isEmpty();
    assertThat(slack.type("/weather").problem()).isEqualTo("/weather is not a valid command.");
    assertThat(slack.bot.received).hasSize(before);
    assertThat(slack.seen(PracticeSlack.BEN, CHANNEL)).hasSize(1);
  }

  @Test
  void aTriggerOpensOneFormWithinThreeSeconds() {
    assertThat(open("made-up").path("error").asText()).isEqualTo("invalid_trigger_id");
    String good = trigger();
    slack.clock.push(Duration.ofSeconds(3));
    assertThat(open(good).path("ok").asBoolean()).isTrue();
    assertThat(open(good).path("error").asText()).isEqualTo("exchanged_trigger_id");
    String late = trigger();
    slack.clock.push(Duration.ofMillis(3001));
    assertThat(open(late).path("error").asText()).isEqualTo("expired_trigger_id");
  }

  @Test
  void aResponseAddressServesFiveTimesWithinThirtyMinutes() {
    slack.type("/partnership help");
    String url = slack.bot.last().form().getOrDefault("response_url", "");
    for (int i = 0; i < 5; i++) {
      assertThat(slack.json(url, "{\"text\":\"" + i + "\"}").statusCode()).isEqualTo(200);
    }
    assertThat(slack.json(url, "{\"text\":\"6\"}").body()).contains("used_url");
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL)).hasSize(5);
    slack.type("/partnership help");
    String late = slack.bot.last().form().getOrDefault("response_url", "");
    slack.clock.push(Duration.ofMinutes(30).plusMillis(1));
    assertThat(slack.json(late, "{\"text\":\"x\"}").body()).contains("expired_url");
  }

  @Test
  void aPressCarriesMessageButtonAndAWayToReplaceIt() {
    slack.act(Act.Kind.ADD_BOT, CHANNEL);
    JsonNode posted =
        slack.call(
            "chat.postMessage", Map.of("channel", CHANNEL, "text", "choose", "blocks", BUTTON));
    String ts = posted.path("ts").asText();
    JsonNode element = posted.at("/message/blocks/0/elements/0");
    assertThat(slack.act(Act.Kind.PRESS, CHANNEL, ts, element).problem()).isEmpty();
    JsonNode payload = slack.bot.last().payload();
    assertThat(slack.bot.last().signed()).isTrue();
    assertThat(payload.path("type").asText()).isEqualTo("block_actions");
    assertThat(payload.at("/actions/0/block_id").asText()).isEqualTo("b1");
    assertThat(payload.at("/actions/0/action_id").asText()).isEqualTo("go");
    assertThat(payload.at("/actions/0/value").asText()).isEqualTo("v1");
    assertThat(payload.at("/container/message_ts").asText()).isEqualTo(ts);
    assertThat(payload.at("/message/text").asText()).isEqualTo("choose");
    assertThat(payload.at("/user/id").asText()).isEqualTo(PracticeSlack.ANA);
    slack.json(
        payload.path("response_url").asText(), "{\"replace_original\":true,\"text\":\"chosen\"}");
    assertThat(slack.seen(PracticeSlack.BEN, CHANNEL))
        .singleElement()
        .satisfies(post -> assertThat(post.text()).isEqualTo("chosen"));
    assertThat(slack.act(Act.Kind.PRESS, CHANNEL, ts, element).problem())
        .isEqualTo("There is no such button any more.");
  }

  @Test
  void aFormIsSentWithItsValuesAndClosesWhenTaken() {
    DialogView dialog = opened();
    assertThat(submit(dialog, "{\"words\":\"\"}").problem()).contains("marked fields");
    assertThat(top().problems()).containsOnlyKeys("words");
    assertThat(submit(dialog, "{\"words\":\"12345678901\"}").status()).isZero();
    assertThat(
            submit(dialog, "{\"words\":\"no noise\",\"kind\":\"gain\",\"many\":[\"1\",\"2\"]}")
                .problem())
        .isEmpty();
    JsonNode view = slack.bot.last().payload().path("view");
    assertThat(slack.bot.last().payload().path("type").asText()).isEqualTo("view_submission");
    assertThat(view.path("private_metadata").asText()).isEqualTo("p1");
    assertThat(view.path("callback_id").asText()).isEqualTo("declare");
    assertThat(view.at("/state/values/words/a/value").asText()).isEqualTo("no noise");
    assertThat(view.at("/state/values/kind/a/selected_option/value").asText()).isEqualTo("gain");
    assertThat(view.at("/state/values/many/a/selected_options")).hasSize(2);
    assertThat(view.path("hash").asText()).isNotEmpty();
    assertThat(slack.standIns.dialog(slack.before(PracticeSlack.ANA))).isEmpty();
  }

  @Test
  void theAcknowledgementOfAFormIsObeyed() {
    DialogView dialog = opened();
    String good = "{\"words\":\"ok\"}";
    answer("{\"response_action\":\"errors\",\"errors\":{\"words\":\"Too vague.\"}}");
    assertThat(submit(dialog, good).problem()).isEmpty();
    assertThat(top().problems()).containsEntry("words", "Too vague.");
    answer("{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}");
    assertThat(submit(dialog, good).problem()).isEqualTo("dispatch_failed");
    answer("{\"response_action\":\"update\",\"view\":" + FORM.replace("p1", "p2") + "}");
    submit(dialog, good);
    assertThat(top().body().path("private_metadata").asText()).isEqualTo("p2");
    answer("{\"response_action\":\"push\",\"view\":" + FORM + "}");
    submit(dialog, good);
    assertThat(top().id()).isNotEqualTo(dialog.id());
    submit(top(), good);
    assertThat(submit(top(), good).problem()).isEqualTo("dispatch_failed");
    answer("{\"response_action\":\"clear\"}");
    submit(top(), good);
    assertThat(slack.standIns.dialog(slack.before(PracticeSlack.ANA))).isEmpty();
  }

  @Test
  void aClosedFormIsToldWhenItAskedForIt() {
    DialogView dialog = opened();
    slack.act(Act.Kind.CLOSE, "", dialog.id(), NullNode.getInstance());
    assertThat(slack.bot.last().payload().path("type").asText()).isEqualTo("view_closed");
    assertThat(slack.standIns.dialog(slack.before(PracticeSlack.ANA))).isEmpty();
  }

  @Test
  void theHomeTabIsAskedForAndShown() {
    slack.act(Act.Kind.OPEN_HOME, "");
    await().until(() -> !slack.bot.events("app_home_opened").isEmpty());
    JsonNode event = slack.bot.events("app_home_opened").get(0);
    assertThat(event.at("/event/tab").asText()).isEqualTo("home");
    assertThat(event.at("/authorizations/0/team_id").asText()).isEqualTo("T0HARBOUR");
    String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
    JsonNode answer =
        slack.call("views.publish", Map.of("user_id", PracticeSlack.ANA, "view", home));
    assertThat(answer.path("ok").asBoolean()).isTrue();
    String old = answer.at("/view/hash").asText();
    assertThat(slack.seen(PracticeSlack.ANA, "home:" + PracticeSlack.ANA)).hasSize(1);
    assertThat(slack.seen(PracticeSlack.BEN, "home:" + PracticeSlack.ANA)).isEmpty();
    var again = Map.of("user_id", PracticeSlack.ANA, "view", home, "hash", old);
    assertThat(slack.call("views.publish", again).path("ok").asBoolean()).isTrue();
    assertThat(slack.call("views.publish", again).path("error").asText())
        .isEqualTo("hash_conflict");
  }

  @Test
  void anEventThatIsNotTakenIsSentThreeTimesMore() {
    slack.bot.answers(any -> new FakeBot.Said(500, ""));
    slack.act(Act.Kind.ADD_BOT, CHANNEL);
    await().until(() -> slack.bot.events("member_joined_channel").size() == 4);
    var last = slack.bot.last();
    assertThat(last.headers()).containsEntry("X-Slack-Retry-Num", "3");
    assertThat(last.headers()).containsEntry("X-Slack-Retry-Reason", "http_error");
    assertThat(last.signed()).isTrue();
    assertThat(slack.bot.events("member_joined_channel"))
        .extracting(it -> it.path("event_id").asText())
        .containsOnly(slack.bot.last().payload().path("event_id").asText());
  }

  @Test
  void uninstallingIsToldTwiceAndClosesEverything() {
    slack.act(Act.Kind.ADD_BOT, CHANNEL);
    slack.act(Act.Kind.UNINSTALL, "");
    await().until(() -> slack.bot.events("app_uninstalled").size() == 1);
    await().until(() -> slack.bot.events("tokens_revoked").size() == 1);
    assertThat(slack.bot.events("app_uninstalled").get(0).has("authorizations")).isFalse();
    assertThat(slack.standIns.state().get(0).conversations())
        .noneMatch(conversation -> conversation.botIsIn());
  }

  @Test
  void aGuestSeesOnlyTheChannelTheyWereAddedTo() {
    slack.type("hello");
    assertThat(slack.seen("U0HBGUS", CHANNEL)).hasSize(1);
    assertThat(slack.seen("U0SHFAY", CHANNEL)).isEmpty();
    assertThat(
            slack
                .standIns
                .act(
                    new Act(
                        "slack",
                        "T0HARBOUR",
                        "U0HBGUS",
                        "C0HBGENERAL",
                        Act.Kind.TYPE,
                        "",
                        NullNode.getInstance()))
                .problem())
        .isEqualTo("You are not a member of this conversation.");
  }

  @Test
  void everythingSurvivesARestart() {
    slack.act(Act.Kind.ADD_BOT, CHANNEL);
    slack.post(CHANNEL, "kept");
    String old = opened().id();
    slack.call(
        "views.publish",
        Map.of("user_id", PracticeSlack.ANA, "view", "{\"type\":\"home\",\"blocks\":[]}"));
    var copy = slack.copy();
    assertThat(copy.workspaces()).isEqualTo(slack.standIns.state());
    assertThat(copy.messages("T0HARBOUR", CHANNEL, PracticeSlack.ANA))
        .isEqualTo(slack.seen(PracticeSlack.ANA, CHANNEL));
    assertThat(copy.dialog("T0HARBOUR", PracticeSlack.ANA).orElseThrow().id()).isEqualTo(old);
    assertThat(copy.messages("T0HARBOUR", "home:" + PracticeSlack.ANA, PracticeSlack.ANA))
        .hasSize(1);
    assertThat(copy.save()).isEqualTo(slack.saved());
  }

  private String trigger() {
    slack.type("/partnership help");
    return slack.bot.last().form().getOrDefault("trigger_id", "");
  }

  private JsonNode open(String trigger) {
    return slack.call("views.open", Map.of("trigger_id", trigger, "view", FORM));
  }

  private DialogView opened() {
    assertThat(open(trigger()).path("ok").asBoolean()).isTrue();
    return top();
  }

  private DialogView top() {
    return slack.standIns.dialog(slack.before(PracticeSlack.ANA)).orElseThrow();
  }

  private ActResult submit(DialogView dialog, String values) {
    return slack.act(Act.Kind.SUBMIT, "", dialog.id(), FakeBot.json(values));
  }

  private void answer(String body) {
    slack.bot.answers(any -> new FakeBot.Said(200, body));
  }

  private String get(String path) {
    return slack
        .send(HttpRequest.newBuilder(URI.create(slack.standIns.uri() + path)).build())
        .body();
  }

  private String answerConsent(String form) {
    URI page = URI.create(slack.standIns.uri() + "/slack/oauth/v2/authorize");
    var request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return slack.send(request.build()).headers().firstValue("Location").orElse("");
  }
}
