package org.parley.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.role.Deed;
import org.parley.sandbox.server.StandInServer;
import org.parley.sandbox.teams.TeamsApp;
import org.parley.sandbox.teams.TeamsStandIn;
import org.parley.sandbox.teams.tenant.PortAuthority;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.Faults;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.World;
import org.parley.teams.Remembered;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;

/** The Teams room before the practice Teams: everything over HTTP, through the real SDK. */
class TeamsAtThePracticeTeamsTest {
  private static final TeamsApp APP =
      new TeamsApp("5f3c1d2e-0000-4000-8000-00000000b071", "harbour-secret", "home-tenant");
  private static final String PAULAS_CHAT = PortAuthority.personalRoomId(PortAuthority.PAULA);
  private static final Form FORM =
      new Form(
          FormCall.of("declare"),
          "Declare",
          List.of(),
          List.of(
              new Field.TextField(
                  "interest", "Our interest", "", Field.Need.REQUIRED, Field.Size.LINE, 200, ""),
              new Field.PersonField("who", "Who?", "", Field.Need.OPTIONAL, "")),
          "Declare");

  private final Remembered remembered = new Remembered();
  private final List<Request> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
  private StandInServer played;
  private HttpServer parley;
  private TeamsStandIn teams;
  private TeamsInbound inbound;

  @BeforeEach
  void open() throws IOException {
    played = StandInServer.start(0);
    parley = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    parley.setExecutor(Executors.newCachedThreadPool());
    parley.createContext("/api/messages", this::receive);
    parley.start();
    var us = URI.create("http://127.0.0.1:" + parley.getAddress().getPort());
    var world =
        new World(
            () -> us,
            played::uri,
            Clock.systemUTC(),
            () -> 1.0,
            (where, line) -> {},
            delivery -> {},
            new Faults());
    teams = new TeamsStandIn(world, APP);
    teams.serve(played);
    inbound =
        new TeamsRoom(
                setup(), remembered, new CommandBook(List.of(new Help()), List.of()), this::run)
            .open(Clock.systemUTC());
  }

  private TeamsSetup setup() {
    return TeamsSetup.of(
        SettingsInATest.none()
            .with("appId", APP.appId())
            .with("appPassword", APP.appPassword())
            .with("tenantId", APP.homeTenant())
            .with("allowedServiceHosts", List.of("127.0.0.1", "localhost"))
            .with("loginUrl", played.uri() + "/teams/login")
            .with(
                "openidMetadataUrl", played.uri() + "/teams/openid/.well-known/openidconfiguration")
            .build());
  }

  private void receive(HttpExchange exchange) throws IOException {
    var answer =
        inbound.receive(
            exchange.getRequestHeaders().getFirst("Authorization"), exchange.getRequestBody());
    var body = answer.getEntity() == null ? "" : answer.getEntity().toString();
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.getStatus(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterEach
  void close() {
    assertThat(teams.findings()).isEmpty();
    parley.stop(0);
    played.close();
  }

  private Reply run(Request request) {
    requests.add(request);
    if (request.said() instanceof Said.Opened) {
      return new Reply.OpenForm(FORM);
    }
    if (request.said() instanceof Said.Submitted sent) {
      return sent.answers().text("interest").length() < 5
          ? new Reply.Amend(FORM, Map.of("interest", "Say a little more."))
          : Reply.answer(Message.saying("Your words are kept."));
    }
    return Reply.answer(
        Message.news(Sentence.plain("This is what Parley understands."))
            .actions(
                Button.primary("Declare", new Intent.Open(FormCall.of("declare"))),
                Button.of("Status", new Intent.Perform(CommandCall.of("status"))))
            .build());
  }

  private ActResult act(String person, String room, Act.Kind kind, String target, JsonNode detail) {
    return teams.act(new Act("teams", PortAuthority.TENANT, person, room, kind, target, detail));
  }

  private ActResult type(String person, String room, String text) {
    return act(
        person, room, Act.Kind.TYPE, "", JsonNodeFactory.instance.objectNode().put("text", text));
  }

  private void add(String person, String room) {
    act(person, room, Act.Kind.ADD_BOT, "", JsonNodeFactory.instance.nullNode());
  }

  private List<MessageView> messages(String room, String person) {
    return teams.messages(PortAuthority.TENANT, room, person);
  }

  private MessageView last(String room, String person) {
    var all = messages(room, person);
    return all.get(all.size() - 1);
  }

  private ObjectNode button(JsonNode card, String title) {
    for (var actions : card.findValues("actions")) {
      for (var action : actions) {
        if (title.equals(action.path("title").asText())) {
          return action.deepCopy();
        }
      }
    }
    throw new AssertionError("no button " + title + " on " + card);
  }

  @Test
  void helpTypedInPersonIsAnsweredThere() {
    add(PortAuthority.PAULA, PAULAS_CHAT);
    var typed = type(PortAuthority.PAULA, PAULAS_CHAT, "help");
    assertThat(typed.problem()).isEmpty();
    assertThat(last(PAULAS_CHAT, PortAuthority.PAULA).body().toString())
        .contains("This is what Parley understands.");
    var met =
        remembered.people.known(
            new PersonAddress(Platform.TEAMS, PortAuthority.TENANT, PortAuthority.PAULA));
    assertThat(met.orElseThrow().zone().getId()).isEqualTo("Europe/London");
  }

  @Test
  void addingAndRemovingTheAppConnectsAndDisconnectsTheTenant() {
    add(PortAuthority.PAULA, PortAuthority.GENERAL);
    add(PortAuthority.PAULA, PAULAS_CHAT);
    assertThat(remembered.installations.secret(Platform.TEAMS, PortAuthority.TENANT)).isPresent();
    act(PortAuthority.PAULA, "", Act.Kind.UNINSTALL, "", JsonNodeFactory.instance.nullNode());
    assertThat(remembered.installations.secret(Platform.TEAMS, PortAuthority.TENANT)).isEmpty();
  }

  @Test
  void aMentionInAChannelIsAnsweredInPersonOnly() {
    add(PortAuthority.PAULA, PortAuthority.GENERAL);
    type(PortAuthority.PAULA, PortAuthority.CLEAN_HARBOUR, "@Parley help");
    assertThat(last(PAULAS_CHAT, PortAuthority.PAULA).body().toString()).contains("understands");
    assertThat(messages(PortAuthority.CLEAN_HARBOUR, PortAuthority.DIETER)).hasSize(1);
    assertThat(requests.get(0).place().id()).isEqualTo(PortAuthority.CLEAN_HARBOUR);
  }

  @Test
  void aGuestIsKnownByTheHomeThatTheRosterNames() {
    add(PortAuthority.PAULA, PortAuthority.GENERAL);
    type(PortAuthority.SAM, PortAuthority.CLEAN_HARBOUR, "@Parley help");
    assertThat(requests.get(0).who())
        .isEqualTo(
            new PersonAddress(Platform.TEAMS, PortAuthority.SEA_SCOUTS_TENANT, PortAuthority.SAM));
  }

  @Test
  void aGuestWhoAddsTheAppIsReachedAgain() {
    add(PortAuthority.PAULA, PortAuthority.GENERAL);
    add(PortAuthority.SAM, PortAuthority.personalRoomId(PortAuthority.SAM));
    assertThat(remembered.lanes.orders).contains("resume " + PortAuthority.SAM);
  }

  @Test
  void aFormOpensFromAButtonIsMendedAndSent() {
    add(PortAuthority.PAULA, PAULAS_CHAT);
    type(PortAuthority.PAULA, PAULAS_CHAT, "help");
    var help = last(PAULAS_CHAT, PortAuthority.PAULA);
    var pressed =
        act(
            PortAuthority.PAULA,
            PAULAS_CHAT,
            Act.Kind.PRESS,
            help.id(),
            button(help.body(), "Declare"));
    assertThat(pressed.problem()).isEmpty();
    var dialog = teams.dialog(PortAuthority.TENANT, PortAuthority.PAULA).orElseThrow();
    assertThat(dialog.title()).isEqualTo("Declare");
    submit(dialog.id(), "no");
    var mended = teams.dialog(PortAuthority.TENANT, PortAuthority.PAULA).orElseThrow();
    assertThat(mended.body().toString()).contains("Say a little more.", "\"value\":\"no\"");
    submit(mended.id(), "winter access");
    assertThat(
            teams.dialog(PortAuthority.TENANT, PortAuthority.PAULA).orElseThrow().body().toString())
        .contains("Your words are kept.");
  }

  private void submit(String dialog, String interest) {
    var values = JsonNodeFactory.instance.objectNode().put("interest", interest);
    var sent = act(PortAuthority.PAULA, "", Act.Kind.SUBMIT, dialog, values);
    assertThat(sent.problem()).isEmpty();
  }

  @Test
  void aButtonThatPerformsIsAnsweredWithinTheClientsPatience() {
    add(PortAuthority.PAULA, PAULAS_CHAT);
    type(PortAuthority.PAULA, PAULAS_CHAT, "help");
    var help = last(PAULAS_CHAT, PortAuthority.PAULA);
    var pressed =
        act(
            PortAuthority.PAULA,
            PAULAS_CHAT,
            Act.Kind.PRESS,
            help.id(),
            button(help.body(), "Status"));
    assertThat(pressed.problem()).isEmpty();
    await().until(() -> messages(PAULAS_CHAT, PortAuthority.PAULA).size() >= 3);
  }

  /** A word to type. */
  private static final class Help implements ChatCommand {
    @Override
    public CommandSpec spec() {
      return new CommandSpec(
          "help",
          List.of(),
          "",
          locale -> "help",
          Deeds.of(Deed.ASK),
          CommandSpec.Prominence.EVERYBODY,
          CommandSpec.Discretion.OPEN);
    }

    @Override
    public Reply run(Invocation call) {
      throw new IllegalStateException("the conductor of this test answers itself");
    }
  }
}
