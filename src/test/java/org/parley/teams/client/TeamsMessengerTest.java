package org.parley.teams.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.teams.ConnectorOnLoopback;
import org.parley.teams.ConnectorOnLoopback.Scripted;
import org.parley.teams.MovableClock;
import org.parley.teams.Remembered;
import org.parley.teams.TeamsSetup;
import org.parley.teams.render.TeamsMessageRenderer;

class TeamsMessengerTest {
  private static final String ACTIVITIES = "/v3/conversations/19:room@thread.tacv2/activities";
  private static final Message HELLO = Message.saying("Hello, everybody.");
  private static final Viewer CHANNEL =
      viewer(Destination.channel(Platform.TEAMS, "t-1", "19:room@thread.tacv2"));
  private static final Viewer ANN = viewer(Destination.personal(Platform.TEAMS, "t-1", "ann"));

  private final ConnectorOnLoopback microsoft = new ConnectorOnLoopback();
  private final Remembered remembered = new Remembered();
  private final MovableClock machine = new MovableClock();
  private TeamsMessenger messenger;

  @BeforeEach
  void connect() {
    remembered.installations.keep(
        new Installation(Platform.TEAMS, "t-1", "Harbour", "28:bot", ""), microsoft.serviceUrl());
    messenger = messenger(microsoft.setup());
  }

  private TeamsMessenger messenger(TeamsSetup setup) {
    var clients = new ConnectorClients(setup, machine, Duration.ofMillis(700));
    var connector = new TeamsConnector(clients, remembered.installations);
    return new TeamsMessenger(
        connector,
        new PersonalChats(connector, remembered.installations),
        new TeamsMessageRenderer(setup));
  }

  @AfterEach
  void stop() {
    microsoft.close();
  }

  private static Viewer viewer(Destination destination) {
    return new Viewer(destination, Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC);
  }

  @Test
  void aPostIsOneRequestWithACardAndASummaryAndNoTextBesideIt() {
    var delivery = messenger.post(CHANNEL, HELLO);
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    var posts = microsoft.calls("POST", "/activities");
    assertThat(posts).hasSize(1);
    assertThat(java.net.URI.create(posts.get(0).path()).getPath()).endsWith(ACTIVITIES);
    var body = posts.get(0).body();
    assertThat(body.path("summary").asText()).isEqualTo("Hello, everybody.");
    assertThat(body.has("text")).isFalse();
    assertThat(body.has("timestamp")).isFalse();
    var card = body.path("attachments").path(0);
    assertThat(card.path("contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(card.path("content"))
        .isEqualTo(
            new TeamsMessageRenderer(microsoft.setup())
                .render(HELLO, org.parley.teams.render.Drawing.in(CHANNEL))
                .content());
  }

  @Test
  void anEditReplacesTheMessage() {
    assertThat(messenger.edit(CHANNEL, "171", HELLO)).isEqualTo(new Delivery.Delivered("171"));
    assertThat(microsoft.calls("PUT", "/activities/171")).hasSize(1);
  }

  @Test
  void aPersonalChatIsOpenedOnceAndRemembered() {
    messenger.post(ANN, HELLO);
    messenger.post(ANN, HELLO);
    var opened =
        microsoft.calls().stream().filter(c -> c.path().endsWith("/v3/conversations")).toList();
    assertThat(opened).hasSize(1);
    assertThat(opened.get(0).body().path("members").path(0).path("id").asText()).isEqualTo("ann");
    assertThat(opened.get(0).body().path("tenantId").asText()).isEqualTo("t-1");
    assertThat(opened.get(0).body().path("bot").path("id").asText()).isEqualTo("28:bot");
    assertThat(
            microsoft.calls("POST", "/a:chat/activities").size()
                + microsoft.calls("POST", "/a%3Achat/activities").size())
        .isEqualTo(2);
  }

  @Test
  void aChatThatIsNoMoreIsOpenedAnew() {
    messenger.post(ANN, HELLO);
    microsoft.next("POST", "chat/activities", 404, error("ConversationNotFound"));
    assertThat(messenger.post(ANN, HELLO)).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void aGuestIsSpokenToInTheTenantThatHostsThem() {
    var guest = viewer(Destination.personal(Platform.TEAMS, "t-elsewhere", "sam"));
    assertThat(messenger.post(guest, HELLO)).isInstanceOf(Delivery.Delivered.class);
    var opened = microsoft.calls("POST", "/v3/conversations").get(0).body();
    assertThat(opened.path("tenantId").asText()).isEqualTo("t-1");
    messenger.post(guest, HELLO);
    assertThat(
            microsoft.calls().stream().filter(c -> c.path().endsWith("/v3/conversations")).count())
        .isEqualTo(1);
  }

  @Test
  void whoNobodyHostsIsNotInvited() {
    microsoft.next("POST", "/v3/conversations", 403, error("BotNotInConversationRoster"));
    var stranger = viewer(Destination.personal(Platform.TEAMS, "t-elsewhere", "zoe"));
    assertThat(messenger.post(stranger, HELLO)).isInstanceOf(Delivery.NotInvited.class);
  }

  @Test
  void theTokenIsAskedForOnceAndAgainShortlyBeforeItEnds() {
    messenger.post(CHANNEL, HELLO);
    messenger.post(CHANNEL, HELLO);
    assertThat(microsoft.calls("POST", "/login")).hasSize(1);
    var asked = microsoft.calls("POST", "/login").get(0);
    assertThat(asked.path()).isEqualTo("/login/" + ConnectorOnLoopback.HOME + "/oauth2/v2.0/token");
    assertThat(asked.body().asText())
        .contains("grant_type=client_credentials")
        .contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    assertThat(microsoft.calls("POST", "/activities").get(0).header("Authorization"))
        .contains("Bearer the-token");
    machine.forward(Duration.ofMinutes(56));
    messenger.post(CHANNEL, HELLO);
    assertThat(microsoft.calls("POST", "/login")).hasSize(2);
  }

  @Test
  void noTokenAndNoRequestGoesToAForeignHost() {
    try (var foreign = new ConnectorOnLoopback()) {
      remembered.installations.keep(
          new Installation(Platform.TEAMS, "t-1", "Harbour", "28:bot", ""),
          foreign.serviceUrl().replace("127.0.0.1", "localhost"));
      assertThat(messenger.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Impossible("foreign_host"));
      assertThat(foreign.calls()).isEmpty();
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var foreign = new ConnectorOnLoopback()) {
      microsoft.next(
          new Scripted("POST", "/activities", 307, Map.of("Location", foreign.serviceUrl()), "{}"));
      assertThat(messenger.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Impossible("307"));
      assertThat(foreign.calls()).isEmpty();
    }
  }

  @Test
  void cookiesNeitherBreakACallNorAreKept() {
    microsoft.next(
        new Scripted(
            "POST",
            "/activities",
            201,
            Map.of("Set-Cookie", "lane=7; Path=/; Expires=Fri, 31 Dec 2100 23:59:59 GMT; Secure"),
            "{\"id\":\"1\"}"));
    assertThat(messenger.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Delivered("1"));
    messenger.post(CHANNEL, HELLO);
    assertThat(microsoft.calls("POST", "/activities"))
        .allMatch(call -> call.header("Cookie").isEmpty());
  }

  @Test
  void eachStatusHasItsOutcomeAndNothingIsTriedTwice() {
    var expected =
        List.of(
            Map.entry(refused(429, "", "30"), tooFast(30)),
            Map.entry(refused(429, "", ""), tooFast(2)),
            Map.entry(refused(412, "PreconditionFailed", ""), tooFast(2)),
            Map.entry(refused(502, "", "7"), tooFast(7)),
            Map.entry(refused(502, "", ""), new Delivery.Failed("502")),
            Map.entry(refused(504, "", ""), new Delivery.Failed("504")),
            Map.entry(refused(500, "ServiceError", ""), new Delivery.Failed("500 ServiceError")),
            Map.entry(
                refused(403, "BotNotInConversationRoster", ""),
                new Delivery.NotInvited("403 BotNotInConversationRoster")),
            Map.entry(
                refused(404, "ConversationNotFound", ""),
                new Delivery.Impossible("404 ConversationNotFound")),
            Map.entry(
                refused(413, "MessageSizeTooBig", ""),
                new Delivery.Impossible("413 MessageSizeTooBig")),
            Map.entry(refused(400, "BadSyntax", ""), new Delivery.Impossible("400 BadSyntax")));
    for (var each : expected) {
      var before = microsoft.calls("POST", "/activities").size();
      microsoft.next(each.getKey());
      assertThat(messenger.post(CHANNEL, HELLO))
          .as(each.getKey().toString())
          .isEqualTo(each.getValue());
      assertThat(microsoft.calls("POST", "/activities")).hasSize(before + 1);
    }
  }

  @Test
  void anEditOfADeletedMessageIsGone() {
    microsoft.next("PUT", "/activities", 404, error("ActivityNotFoundInConversation"));
    assertThat(messenger.edit(CHANNEL, "171", HELLO)).isEqualTo(new Delivery.Gone());
    microsoft.next("PUT", "/activities", 404, error("ConversationNotFound"));
    assertThat(messenger.edit(CHANNEL, "171", HELLO))
        .isEqualTo(new Delivery.Impossible("404 ConversationNotFound"));
  }

  @Test
  void aRefusedTokenIsAskedForAgainAndOnlyThenBelieved() {
    microsoft.next("POST", "/activities", 401, error("Unauthorized"));
    assertThat(messenger.post(CHANNEL, HELLO)).isInstanceOf(Delivery.Failed.class);
    microsoft.next("POST", "/activities", 401, error("Unauthorized"));
    assertThat(messenger.post(CHANNEL, HELLO)).isInstanceOf(Delivery.Disconnected.class);
    assertThat(microsoft.calls("POST", "/login")).hasSize(2);
    assertThat(messenger.post(CHANNEL, HELLO)).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void withoutATokenNothingWasSaid() {
    microsoft.next("POST", "/login", 401, "{\"error\":\"invalid_client\"}");
    assertThat(messenger.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Failed("no_token"));
    assertThat(microsoft.calls("POST", "/activities")).isEmpty();
  }

  @Test
  void aTenantThatIsNotConnectedHearsNothing() {
    remembered.installations.disconnect(Platform.TEAMS, "t-1");
    assertThat(messenger.post(CHANNEL, HELLO)).isInstanceOf(Delivery.Disconnected.class);
  }

  @Test
  void nobodyThereIsFailedAndAnAnswerThatNeverComesIsUnclear() throws Exception {
    try (var silent = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
      keep("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThat(messenger.post(CHANNEL, HELLO)).isInstanceOf(Delivery.Unclear.class);
    }
    var gone = new java.net.ServerSocket(0);
    int port = gone.getLocalPort();
    gone.close();
    keep("http://127.0.0.1:" + port + "/");
    assertThat(messenger.post(CHANNEL, HELLO)).isInstanceOf(Delivery.Failed.class);
  }

  private void keep(String serviceUrl) {
    remembered.installations.keep(
        new Installation(Platform.TEAMS, "t-1", "Harbour", "28:bot", ""), serviceUrl);
  }

  private static Scripted refused(int status, String code, String retryAfter) {
    return new Scripted(
        "POST",
        "/activities",
        status,
        retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter),
        code.isEmpty() ? "<html>no</html>" : error(code));
  }

  private static String error(String code) {
    return "{\"error\":{\"code\":\"%s\",\"message\":\"no\"}}".formatted(code);
  }

  private static Delivery tooFast(int seconds) {
    return new Delivery.TooFast(Duration.ofSeconds(seconds), Delivery.Scope.CHANNEL);
  }
}
