package org.parley.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.sandbox.server.StandInServer;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.slack.SlackStandIn;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.slack.KeptInstallations;
import org.parley.slack.SlackSettings;
import org.parley.slack.SlackSetup;
import org.parley.slack.client.Messengers;

/** Real Bolt and the real client against the Slack to practise on, over HTTP. */
class SlackPracticeTest {
  private static final String TEAM = "T0HARBOUR";
  private static final String CHANNEL = "C0HBCLEAN";
  private static final String ANA = "U0HBANA";
  private static final String BEN = "U0HBBEN";
  private static final org.parley.sandbox.slack.SlackApp PRACTICE =
      org.parley.sandbox.slack.SlackApp.practice();
  private static final Form FORM =
      new Form(
          FormCall.about("p1", "declare", ""),
          "Declare",
          List.of(new Block.Paragraph(Sentence.plain("Sealed until all have declared."))),
          List.of(
              new Field.TextField(
                  "gain", "Gain", "In a line.", Field.Need.REQUIRED, Field.Size.LINE, 300, ""),
              new Field.ScaleField(
                  "fair", "Fair?", "", Field.Need.REQUIRED, new Field.Scale(1, "no", 5, "yes"), ""),
              new Field.DateField("by", "By", "", Field.Need.OPTIONAL, LocalDate.of(2026, 12, 4))),
          "Declare");

  private final KeptInstallations installations = new KeptInstallations();
  private PractisedBot bot;
  private StandIns standIns;
  private Rooms rooms;
  private Messenger messenger;

  @BeforeEach
  void start() throws IOException {
    bot = new PractisedBot();
    var settings = new StandIns.Settings(bot::uri, Clock.systemUTC(), 0.0001, Optional.empty());
    standIns =
        StandIns.open(
            StandInServer.start(0), settings, List.of(world -> new SlackStandIn(world, PRACTICE)));
    var setup = SlackSetup.of(new Practised(standIns.uri()), Optional.of(bot.uri()));
    rooms = new Rooms(setup, installations);
    messenger = Messengers.of(rooms.clients, installations);
    bot.serve(rooms);
    assertThat(act(Act.Kind.INSTALL, ANA, "", "", "").problem()).isEmpty();
  }

  @AfterEach
  void stop() {
    standIns.close();
    bot.close();
  }

  /** As the sandbox configures itself. */
  private record Practised(URI played) implements SlackSettings {
    @Override
    public Optional<List<String>> signingSecret() {
      return Optional.of(List.of(PRACTICE.signingSecret()));
    }

    @Override
    public Optional<String> clientId() {
      return Optional.of(PRACTICE.clientId());
    }

    @Override
    public Optional<String> clientSecret() {
      return Optional.of(PRACTICE.clientSecret());
    }

    @Override
    public Optional<String> botToken() {
      return Optional.empty();
    }

    @Override
    public String apiUrl() {
      return played + "/slack/api/";
    }

    @Override
    public String authorizeUrl() {
      return played + "/slack/oauth/v2/authorize";
    }
  }

  private ActResult act(Act.Kind kind, String person, String place, String target, String detail) {
    return act(
        kind,
        person,
        place,
        target,
        detail.isEmpty() ? JsonNodeFactory.instance.nullNode() : Slack.json(detail));
  }

  private ActResult act(
      Act.Kind kind, String person, String place, String target, JsonNode detail) {
    return standIns.act(new Act("slack", TEAM, person, place, kind, target, detail));
  }

  private ActResult type(String text) {
    return act(Act.Kind.TYPE, ANA, CHANNEL, "", "{\"text\":\"" + text + "\"}");
  }

  private List<MessageView> seen(String person, String place) {
    return standIns.messages(new StandIns.Place("slack", TEAM, place, person));
  }

  private DialogView dialog() {
    return standIns.dialog(new StandIns.Place("slack", TEAM, "", ANA)).orElseThrow();
  }

  private static Viewer channel() {
    return new Viewer(
        Destination.channel(Platform.SLACK, TEAM, CHANNEL),
        Optional.empty(),
        java.util.Locale.ENGLISH,
        ZoneId.of("Europe/Lisbon"));
  }

  @Test
  void installingThroughTheBrowserKeepsTheWorkspace() {
    var kept = installations.find(Platform.SLACK, TEAM).orElseThrow();
    assertThat(kept.detail()).isEqualTo("app=" + PRACTICE.appId());
    assertThat(installations.secret(Platform.SLACK, TEAM).orElseThrow()).startsWith("xoxb-");
    assertThat(installations.resumedWorkspaces).containsExactly(TEAM);
  }

  @Test
  void helpIsTypedAndItsAnswerIsSeenByOne() {
    var button = Button.primary("Begin", new Intent.Open(FORM.call()));
    var help = Message.headed("What Parley can do").actions(button).build();
    rooms.says = request -> Reply.answer(help);
    assertThat(type("/partnership help @ben & <all>").problem()).isEmpty();
    assertThat(((Said.Typed) rooms.requests.get(0).said()).line()).isEqualTo("help @ben & <all>");
    assertThat(rooms.people.met.get(rooms.requests.get(0).who()).zone())
        .isEqualTo(ZoneId.of("Europe/Lisbon"));
    var answer = seen(ANA, CHANNEL).get(0);
    assertThat(answer.onlyForYou()).isTrue();
    assertThat(answer.body().toString()).contains("What Parley can do");
    assertThat(seen(BEN, CHANNEL)).isEmpty();
  }

  @Test
  void aFormIsOpenedMendedSentAndToldAbout() {
    rooms.says = request -> new Reply.OpenForm(FORM);
    assertThat(type("/partnership declare").problem()).isEmpty();
    assertThat(dialog().title()).isEqualTo("Declare");
    var mend = Map.of("gain", "In a few words, please.");
    rooms.says = request -> new Reply.Amend(FORM, mend);
    var filled = "{\"gain\":\"berths\",\"fair\":\"4\",\"by\":\"2026-12-05\"}";
    assertThat(act(Act.Kind.SUBMIT, ANA, "", dialog().id(), filled).problem()).isEmpty();
    assertThat(dialog().problems()).isEqualTo(mend);
    rooms.says = request -> Reply.refuse(Message.saying("Not while it is closed."));
    assertThat(act(Act.Kind.SUBMIT, ANA, "", dialog().id(), filled).problem()).isEmpty();
    assertThat(dialog().problems()).containsEntry("gain", "Not while it is closed.");
    rooms.says = request -> Reply.answer(Message.saying("Kept, sealed."));
    assertThat(act(Act.Kind.SUBMIT, ANA, "", dialog().id(), filled).problem()).isEmpty();
    assertThat(dialog().body().toString()).contains("Kept, sealed.");
    var last = rooms.requests.get(rooms.requests.size() - 1);
    var sent = (Said.Submitted) last.said();
    assertThat(sent.answers().text("gain")).isEqualTo("berths");
    assertThat(sent.answers().number("fair")).contains(4);
    assertThat(sent.answers().day("by")).contains(LocalDate.of(2026, 12, 5));
    assertThat(last.place()).isEqualTo(channel().destination());
  }

  @Test
  void aCardIsPostedPressedEditedAndGone() {
    assertThat(messenger.post(channel(), card("Positions in: 1 of 4")))
        .isInstanceOf(Delivery.NotInvited.class);
    act(Act.Kind.ADD_BOT, ANA, CHANNEL, "", "");
    await().until(() -> installations.resumed.contains(channel().destination()));
    var id =
        ((Delivery.Delivered) messenger.post(channel(), card("Positions in: 1 of 4"))).messageId();
    assertThat(messenger.edit(channel(), id, card("Positions in: 2 of 4")))
        .isEqualTo(new Delivery.Delivered(id));
    var card = seen(BEN, CHANNEL).get(0);
    assertThat(card.body().toString()).contains("2 of 4").doesNotContain("1 of 4");
    var element = find(card.body(), "button");
    assertThat(act(Act.Kind.PRESS, BEN, CHANNEL, card.id(), element).problem()).isEmpty();
    await().until(() -> seen(BEN, CHANNEL).size() == 2);
    assertThat(seen(BEN, CHANNEL).get(1).onlyForYou()).isTrue();
    assertThat(seen(ANA, CHANNEL)).hasSize(1);
    assertThat(rooms.requests.get(0).said())
        .isEqualTo(new Said.Pressed(CommandCall.about("p1", "evaluate")));
    act(Act.Kind.DELETE, ANA, CHANNEL, card.id(), "");
    assertThat(messenger.edit(channel(), id, card("x"))).isEqualTo(new Delivery.Gone());
  }

  @Test
  void aPersonIsReachedInTheirOwnChatAndTheMessageCanBeEdited() {
    var person =
        new Viewer(
            Destination.personal(Platform.SLACK, TEAM, ANA),
            Optional.empty(),
            java.util.Locale.ENGLISH,
            ZoneId.of("Europe/Lisbon"));
    var posted = (Delivery.Delivered) messenger.post(person, card("Due"));
    assertThat(messenger.edit(person, posted.messageId(), card("Done"))).isEqualTo(posted);
  }

  @Test
  void theHomeTabShowsTheBareCommand() {
    rooms.says = request -> Reply.answer(Message.headed("Your partnerships").build());
    act(Act.Kind.OPEN_HOME, ANA, "", "", "");
    await().until(() -> !seen(ANA, "home:" + ANA).isEmpty());
    assertThat(seen(ANA, "home:" + ANA).get(0).body().toString()).contains("Your partnerships");
  }

  @Test
  void uninstallingHoldsEverything() {
    act(Act.Kind.UNINSTALL, ANA, "", "", "");
    await().until(() -> installations.held.contains(TEAM));
    assertThat(messenger.post(channel(), card("x"))).isInstanceOf(Delivery.Disconnected.class);
  }

  private static Message card(String state) {
    return Message.headed("Where are we?")
        .paragraph(Sentence.of(new Span.Plain(state), new Span.Command("evaluate")))
        .add(
            new Block.Chart(
                "Energy",
                Block.ChartKind.LINES,
                List.of("May", "June"),
                List.of(new Block.Series("Mean", List.of(3.5, 4.0)))))
        .actions(Button.primary("Ours", new Intent.Perform(CommandCall.about("p1", "evaluate"))))
        .build();
  }

  private static JsonNode find(JsonNode node, String type) {
    if (node.path("type").asText().equals(type)) {
      return node;
    }
    for (var child : node) {
      var found = find(child, type);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}
