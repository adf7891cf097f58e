package org.parley.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.Fault;

class SlackWebApiTest {

  private static final String SCOPES = "commands,chat:write,users:read";
  private static final String CHANNEL = PracticeSlack.CHANNEL;
  private static final String SECTION =
      "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]";

  private PracticeSlack slack;

  @BeforeEach
  void start() throws IOException {
    slack = new PracticeSlack(1);
    slack.install(SCOPES);
    slack.act(Act.Kind.ADD_BOT, CHANNEL);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aPostAppearsAndItsAnswerIsShapedAsSlacks() {
    JsonNode answer =
        slack.call(
            "chat.postMessage",
            Map.of("channel", CHANNEL, "text", "news", "blocks", SECTION.formatted("*news*")));
    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("channel").asText()).isEqualTo(CHANNEL);
    assertThat(answer.path("ts").asText()).matches("\\d{10}\\.\\d{6}");
    assertThat(answer.at("/message/blocks/0/block_id").asText()).isNotEmpty();
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.id()).isEqualTo(answer.path("ts").asText());
              assertThat(post.body().at("/blocks/0/text/text").asText()).isEqualTo("*news*");
            });
  }

  @Test
  void jsonIsUnderstoodAsWellAsForms() {
    String url = slack.standIns.uri() + "/slack/api/chat.postMessage";
    String body = "{\"channel\":\"%s\",\"blocks\":%s}".formatted(CHANNEL, SECTION.formatted("x"));
    assertThat(slack.json(url, body).body()).startsWith("{\"ok\":true");
  }

  @Test
  void everyRefusalHasSlacksWord() {
    assertThat(error(slack.post("C0NOWHERE", "x"))).isEqualTo("channel_not_found");
    assertThat(error(slack.post("C0SHCLEAN", "x"))).isEqualTo("channel_not_found");
    assertThat(error(slack.post("C0HBGENERAL", "x"))).isEqualTo("not_in_channel");
    assertThat(error(slack.post(CHANNEL, " "))).isEqualTo("no_text");
    assertThat(error(slack.post("", "x"))).isEqualTo("invalid_arguments");
    assertThat(error(update("1.000001", "x"))).isEqualTo("message_not_found");
    assertThat(error(slack.call("users.info", Map.of("user", "U0SHFAY"))))
        .isEqualTo("user_not_found");
    assertThat(error(slack.call("chat.fly", Map.of()))).isEqualTo("unknown_method");
    JsonNode scope = slack.call("team.info", Map.of());
    assertThat(error(scope)).isEqualTo("missing_scope");
    assertThat(scope.path("needed").asText()).isEqualTo("team:read");
    assertThat(scope.path("provided").asText()).isEqualTo(SCOPES);
  }

  @Test
  void aTextOf40000CharactersFitsAndOneMoreDoesNot() {
    assertThat(slack.post(CHANNEL, "x".repeat(40_000)).path("ok").asBoolean()).isTrue();
    assertThat(error(slack.post(CHANNEL, "x".repeat(40_001)))).isEqualTo("msg_too_long");
  }

  @Test
  void wrongBlocksAreRefusedWithThePlace() {
    JsonNode answer =
        slack.call(
            "chat.postMessage", Map.of("channel", CHANNEL, "blocks", "[{\"type\":\"marquee\"}]"));
    assertThat(error(answer)).isEqualTo("invalid_blocks");
    assertThat(answer.at("/errors/0").asText())
        .isEqualTo("unsupported type: marquee [json-pointer:/blocks/0/type]");
    assertThat(answer.at("/response_metadata/messages/0").asText()).startsWith("[ERROR] ");
    assertThat(error(slack.call("chat.postMessage", Map.of("channel", CHANNEL, "blocks", "oops"))))
        .isEqualTo("invalid_blocks_format");
    String five = SECTION.formatted("x".repeat(2800)).replaceAll("^\\[|]$", "");
    String all = "[" + String.join(",", five, five, five, five, five) + "]";
    assertThat(error(slack.call("chat.postMessage", Map.of("channel", CHANNEL, "blocks", all))))
        .isEqualTo("msg_blocks_too_long");
  }

  @Test
  void anArchivedChannelTakesNothing() {
    String ts = slack.post(CHANNEL, "before").path("ts").asText();
    slack.archive(CHANNEL);
    assertThat(error(slack.post(CHANNEL, "x"))).isEqualTo("is_archived");
    assertThat(error(update(ts, "x"))).isEqualTo("is_archived");
    assertThat(slack.type("/partnership help").problem()).isEqualTo("This channel is archived.");
  }

  @Test
  void onlyItsOwnMessagesCanBeChanged() {
    slack.type("a person's words");
    String theirs = slack.seen(PracticeSlack.BEN, CHANNEL).get(0).id();
    String own = slack.post(CHANNEL, "first").path("ts").asText();
    assertThat(error(update(theirs, "x"))).isEqualTo("cant_update_message");
    assertThat(update(own, "second").path("text").asText()).isEqualTo("second");
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL).get(1).edited()).isTrue();
    assertThat(delete(theirs)).isEqualTo("cant_delete_message");
    assertThat(delete(own)).isEmpty();
    assertThat(error(update(own, "x"))).isEqualTo("message_not_found");
    assertThat(slack.standIns.deliveries().since(0))
        .extracting(entry -> entry.delivery().kind())
        .containsExactly(Delivery.Kind.POST, Delivery.Kind.EDIT, Delivery.Kind.DELETE);
  }

  @Test
  void anEphemeralIsSeenByOneAndCannotBeUpdated() {
    JsonNode answer = whisper(PracticeSlack.BEN);
    assertThat(slack.seen(PracticeSlack.BEN, CHANNEL)).hasSize(1);
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL)).isEmpty();
    assertThat(error(update(answer.path("message_ts").asText(), "x")))
        .isEqualTo("message_not_found");
    assertThat(error(whisper("U0SHFAY"))).isEqualTo("user_not_in_channel");
  }

  @Test
  void aPersonsIdOpensTheirDirectMessages() {
    assertThat(slack.post(PracticeSlack.ANA, "hello").path("channel").asText())
        .isEqualTo("D0HBANA");
    assertThat(slack.seen(PracticeSlack.ANA, "D0HBANA")).hasSize(1);
    assertThat(slack.seen(PracticeSlack.BEN, "D0HBANA")).isEmpty();
    assertThat(error(slack.call("conversations.open", Map.of("users", PracticeSlack.ANA))))
        .isEqualTo("missing_scope");
  }

  @Test
  void aRawMentionIsRecordedAsAPing() {
    slack.call(
        "chat.postMessage",
        Map.of("channel", CHANNEL, "blocks", SECTION.formatted("oh <!channel>")));
    assertThat(slack.standIns.deliveries().since(0).get(0).delivery().pings())
        .containsExactly("<!channel>");
  }

  @Test
  void aPersonIsDescribedInTheirZoneAndTheirLanguageOnlyWhenAsked() {
    JsonNode plain = slack.call("users.info", Map.of("user", PracticeSlack.BEN)).path("user");
    assertThat(plain.path("tz").asText()).isEqualTo("Europe/Berlin");
    assertThat(plain.path("tz_offset").asInt()).isEqualTo(3600);
    assertThat(plain.has("locale")).isFalse();
    JsonNode asked =
        slack.call("users.info", Map.of("user", PracticeSlack.BEN, "include_locale", "true"));
    assertThat(asked.at("/user/locale").asText()).isEqualTo("de-DE");
    assertThat(
            slack
                .call("users.info", Map.of("user", "U0HBGUS"))
                .at("/user/is_restricted")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aTokenIsNeededAndEndsWithTheInstallation() {
    String token = slack.token();
    slack.token("");
    assertThat(error(slack.call("auth.test", Map.of()))).isEqualTo("not_authed");
    assertThat(slack.call("auth.test", Map.of("token", token)).path("team_id").asText())
        .isEqualTo(PracticeSlack.TEAM);
    slack.token("xoxb-made-up");
    assertThat(error(slack.call("auth.test", Map.of()))).isEqualTo("invalid_auth");
    slack.token(token);
    slack.act(Act.Kind.UNINSTALL, "", "", NullNode.getInstance());
    assertThat(error(slack.call("auth.test", Map.of()))).isEqualTo("account_inactive");
    slack.install(SCOPES);
    assertThat(slack.token()).isNotEqualTo(token);
    assertThat(slack.call("auth.revoke", Map.of()).path("revoked").asBoolean()).isTrue();
    assertThat(error(slack.call("auth.test", Map.of()))).isEqualTo("token_revoked");
  }

  @Test
  void aChannelTakesThreePostsAtOnceThenOneASecond() {
    for (int i = 0; i < 3; i++) {
      assertThat(slack.post(CHANNEL, "x").path("ok").asBoolean()).isTrue();
    }
    var refused = slack.raw("chat.postMessage", Map.of("channel", CHANNEL, "text", "x"));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("ratelimited");
    assertThat(slack.post(PracticeSlack.ANA, "another room").path("ok").asBoolean()).isTrue();
    slack.clock.push(Duration.ofSeconds(1));
    assertThat(slack.post(CHANNEL, "x").path("ok").asBoolean()).isTrue();
    assertThat(error(slack.post(CHANNEL, "x"))).isEqualTo("ratelimited");
  }

  @Test
  void aWorkspaceTakesFiftyEditsAMinute() {
    String ts = slack.post(CHANNEL, "x").path("ts").asText();
    for (int i = 0; i < 50; i++) {
      assertThat(update(ts, "x" + i).path("ok").asBoolean()).isTrue();
    }
    slack.clock.push(Duration.ofSeconds(20));
    var refused = slack.raw("chat.update", Map.of("channel", CHANNEL, "ts", ts, "text", "y"));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("40");
    slack.clock.push(Duration.ofSeconds(40));
    assertThat(update(ts, "y").path("ok").asBoolean()).isTrue();
  }

  @Test
  void atAHundredfoldPaceTenMillisecondsAreASecond() {
    slack.standIns.pace(0.01);
    for (int i = 0; i < 3; i++) {
      slack.post(CHANNEL, "x");
    }
    assertThat(error(slack.post(CHANNEL, "x"))).isEqualTo("ratelimited");
    slack.clock.push(Duration.ofMillis(10));
    assertThat(slack.post(CHANNEL, "x").path("ok").asBoolean()).isTrue();
  }

  @Test
  void faultsStrikeTheCallsTheyAreMeantFor() {
    inject(Fault.Kind.RATE_LIMITED, 30, "");
    var limited = slack.raw("chat.postMessage", Map.of("channel", CHANNEL, "text", "x"));
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("30");
    inject(Fault.Kind.ERROR, 0, "fatal_error");
    assertThat(error(slack.post(CHANNEL, "x"))).isEqualTo("fatal_error");
    inject(Fault.Kind.ERROR, 0, "503");
    assertThat(slack.raw("chat.postMessage", Map.of("channel", CHANNEL)).statusCode())
        .isEqualTo(503);
    assertThat(slack.post(CHANNEL, "x").path("ok").asBoolean()).isTrue();
  }

  @Test
  void aTimeoutIsDoneAndNotAnsweredAndAResetIsNotDone() {
    slack.standIns.pace(0.001);
    inject(Fault.Kind.RESET, 0, "");
    assertThatThrownBy(() -> slack.post(CHANNEL, "lost")).hasCauseInstanceOf(IOException.class);
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL)).isEmpty();
    inject(Fault.Kind.TIMEOUT, 0, "");
    assertThatThrownBy(() -> slack.post(CHANNEL, "kept")).hasCauseInstanceOf(IOException.class);
    assertThat(slack.seen(PracticeSlack.ANA, CHANNEL)).hasSize(1);
  }

  private void inject(Fault.Kind kind, int retryAfter, String error) {
    slack
        .standIns
        .faults()
        .inject(new Fault("slack", "chat.postMessage", "", CHANNEL, kind, 1, retryAfter, error));
  }

  private JsonNode update(String ts, String text) {
    return slack.call("chat.update", Map.of("channel", CHANNEL, "ts", ts, "text", text));
  }

  private String delete(String ts) {
    return error(slack.call("chat.delete", Map.of("channel", CHANNEL, "ts", ts)));
  }

  private JsonNode whisper(String person) {
    return slack.call(
        "chat.postEphemeral", Map.of("channel", CHANNEL, "user", person, "text", "psst"));
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asText("");
  }
}
