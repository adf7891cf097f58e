package org.parley.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.slack.KeptInstallations.TEAM;
import static org.parley.slack.KeptInstallations.TOKEN;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.slack.KeptInstallations;
import org.parley.slack.Settings;
import org.parley.slack.WebApi;
import org.parley.slack.WebApi.Answer;

class SlackMessengerTest {
  private static final Message NEWS = Message.saying("Harbour Trust joined Clean Harbour & more.");
  private static final Viewer CHANNEL = viewer(Destination.channel(Platform.SLACK, TEAM, "C1"));
  private static final Viewer PERSON = viewer(Destination.personal(Platform.SLACK, TEAM, "U7"));

  private final KeptInstallations installations = KeptInstallations.one();
  private WebApi slack;
  private SlackMessenger messenger;

  @BeforeEach
  void start() throws Exception {
    slack = new WebApi();
    messenger = messenger(slack.url());
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private SlackMessenger messenger(URI api) {
    return new SlackMessenger(
        new SlackClients(Settings.with(api), Duration.ofMillis(800)), installations);
  }

  private static Viewer viewer(Destination place) {
    return new Viewer(place, Optional.empty(), Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
  }

  private static Answer posted(String channel) {
    return Answer.json(
        "{\"ok\":true,\"channel\":\""
            + channel
            + "\",\"ts\":\"1700000000.000100\","
            + "\"message\":{\"type\":\"message\",\"text\":\"x\",\"blocks\":[{\"type\":"
            + "\"data_visualization\",\"title\":\"t\"},{\"type\":\"rich_text\",\"elements\":[]}]}}");
  }

  @Test
  void aPostGoesToItsChannelAndIsKnownByItsTs() throws Exception {
    slack.on("chat.postMessage", posted("C1"));
    assertThat(messenger.post(CHANNEL, NEWS))
        .isEqualTo(new Delivery.Delivered("1700000000.000100"));
    var call = slack.calls("chat.postMessage").get(0);
    assertThat(call.token()).isEqualTo("Bearer " + TOKEN);
    assertThat(call.form())
        .containsEntry("channel", "C1")
        .containsEntry("unfurl_links", "0")
        .containsEntry("unfurl_media", "0")
        .containsEntry("text", "Harbour Trust joined Clean Harbour &amp; more.");
    assertThat(new ObjectMapper().readTree(call.form().get("blocks")).at("/0/type").asText())
        .isEqualTo("rich_text");
  }

  @Test
  void aPersonalPostCanBeEditedThroughTheConversationThatSlackOpened() {
    slack.on("chat.postMessage", posted("D42"));
    slack.on("chat.update", Answer.json("{\"ok\":true,\"channel\":\"D42\",\"ts\":\"1\"}"));
    var posted = (Delivery.Delivered) messenger.post(PERSON, NEWS);
    assertThat(messenger.edit(PERSON, posted.messageId(), NEWS)).isEqualTo(posted);
    assertThat(slack.calls("chat.update").get(0).form())
        .containsEntry("channel", "D42")
        .containsEntry("ts", "1700000000.000100");
  }

  @ParameterizedTest
  @CsvSource({
    "not_in_channel,NotInvited,NotInvited",
    "channel_not_found,NotInvited,NotInvited",
    "is_archived,Impossible,Impossible",
    "msg_blocks_too_long,Impossible,Impossible",
    "invalid_blocks,Impossible,Impossible",
    "missing_scope,Impossible,Impossible",
    "message_not_found,Impossible,Gone",
    "cant_update_message,Impossible,Gone",
    "token_revoked,Disconnected,Disconnected",
    "account_inactive,Disconnected,Disconnected",
    "invalid_auth,Disconnected,Disconnected",
    "internal_error,Failed,Failed",
    "service_unavailable,Failed,Failed",
    "something_new,Failed,Failed",
    "rate_limited,TooFast,TooFast",
  })
  void everyRefusalHasItsMeaning(String error, String posted, String edited) {
    slack.on("chat.postMessage", Answer.error(error)).on("chat.update", Answer.error(error));
    assertThat(messenger.post(CHANNEL, NEWS).getClass().getSimpleName()).isEqualTo(posted);
    assertThat(messenger.edit(CHANNEL, "1.2", NEWS).getClass().getSimpleName()).isEqualTo(edited);
  }

  @Test
  void aPersonWhoCannotBeFoundCannotBeInvited() {
    slack.on("chat.postMessage", Answer.error("channel_not_found"));
    assertThat(messenger.post(PERSON, NEWS))
        .isEqualTo(new Delivery.Impossible("channel_not_found"));
  }

  @Test
  void tooFastHoldsForAChannelWhenPostingAndForTheWorkspaceWhenEditing() {
    var wait = Answer.status(429, "Retry-After", "30");
    slack.on("chat.postMessage", wait).on("chat.update", wait);
    assertThat(messenger.post(CHANNEL, NEWS))
        .isEqualTo(new Delivery.TooFast(Duration.ofSeconds(30), Delivery.Scope.CHANNEL));
    assertThat(messenger.edit(CHANNEL, "1.2", NEWS))
        .isEqualTo(new Delivery.TooFast(Duration.ofSeconds(30), Delivery.Scope.WORKSPACE));
    slack.on("chat.postMessage", Answer.status(429, "Retry-After", "soon"));
    assertThat(messenger.post(CHANNEL, NEWS)).isInstanceOf(Delivery.TooFast.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aBrokenSlackIsWorthTryingAgain(int status) {
    slack.on("chat.postMessage", Answer.status(status, "X", "y"));
    assertThat(messenger.post(CHANNEL, NEWS)).isEqualTo(new Delivery.Failed("http_" + status));
  }

  @Test
  void whatNeverLeftThisMachineFailed() throws Exception {
    int closed;
    try (var socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    var nobody = messenger(URI.create("http://127.0.0.1:" + closed + "/api/"));
    assertThat(nobody.post(CHANNEL, NEWS)).isInstanceOf(Delivery.Failed.class);
  }

  @Test
  void aPostWithoutAnAnswerIsUnclearAndAnEditFailed() {
    var late = new Answer(200, Map.of(), "{\"ok\":true}", 2500);
    slack.on("chat.postMessage", late).on("chat.update", late);
    assertThat(messenger.post(CHANNEL, NEWS)).isInstanceOf(Delivery.Unclear.class);
    assertThat(messenger.edit(CHANNEL, "1.2", NEWS)).isInstanceOf(Delivery.Failed.class);
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void anAnswerThatCannotBeReadIsUnclear() {
    slack.on("chat.postMessage", Answer.json("<html>"));
    assertThat(messenger.post(CHANNEL, NEWS)).isInstanceOf(Delivery.Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aTokenDoesNotFollowARedirect(int status) throws Exception {
    try (var elsewhere = new WebApi()) {
      slack.on(
          "chat.postMessage",
          Answer.status(status, "Location", elsewhere.url() + "chat.postMessage"));
      assertThat(messenger.post(CHANNEL, NEWS)).isInstanceOf(Delivery.Failed.class);
      assertThat(elsewhere.calls).isEmpty();
    }
  }

  @Test
  void withoutAnInstallationNothingIsCalled() {
    installations.disconnect(Platform.SLACK, TEAM);
    assertThat(messenger.post(CHANNEL, NEWS)).isInstanceOf(Delivery.Disconnected.class);
    assertThat(slack.calls).isEmpty();
  }

  @Test
  void aWorkspaceWithoutChartsGetsTheFiguresAndIsRemembered() {
    var chart =
        new Block.Chart(
            "Energy",
            Block.ChartKind.LINES,
            List.of("May", "June"),
            List.of(new Block.Series("Mean", List.of(3.5, 4.0))));
    var message = Message.headed("Energy").add(chart).build();
    slack.on(
        "chat.postMessage",
        call ->
            call.form().get("blocks").contains("data_visualization")
                ? Answer.error("invalid_blocks")
                : posted("C1"));
    assertThat(messenger.post(CHANNEL, message)).isInstanceOf(Delivery.Delivered.class);
    var calls = slack.calls("chat.postMessage");
    assertThat(calls).hasSize(2);
    assertThat(calls.get(0).form().get("blocks")).contains("data_visualization");
    assertThat(calls.get(1).form().get("blocks"))
        .doesNotContain("data_visualization")
        .contains("Mean 3.5");
    messenger.post(CHANNEL, message);
    assertThat(slack.calls("chat.postMessage")).hasSize(3);
  }

  @Test
  void blocksThatAreWrongForAnotherReasonDoNotCostAWorkspaceItsCharts() {
    var chart =
        new Block.Chart(
            "Energy",
            Block.ChartKind.BARS,
            List.of("May"),
            List.of(new Block.Series("Mean", List.of(3.5))));
    var message = Message.headed("Energy").add(chart).build();
    slack.on("chat.postMessage", Answer.error("invalid_blocks"));
    assertThat(messenger.post(CHANNEL, message)).isInstanceOf(Delivery.Impossible.class);
    slack.on("chat.postMessage", posted("C1"));
    messenger.post(CHANNEL, message);
    assertThat(slack.calls("chat.postMessage").get(2).form().get("blocks"))
        .contains("data_visualization");
  }

  @Test
  void aReasonIsACodeAndNeverABody() {
    slack.on("chat.postMessage", Answer.error("Dear <secret> text " + TOKEN));
    assertThat(messenger.post(CHANNEL, NEWS)).isEqualTo(new Delivery.Failed("unknown_error"));
  }
}
