package org.parley.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Kind;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.role.Deed;
import org.parley.teams.ConnectorOnLoopback;
import org.parley.teams.ConnectorOnLoopback.Call;

class TeamsAnswersTest {
  private static final PersonAddress ANN = new PersonAddress(Platform.TEAMS, "t-1", "ann");
  private static final Destination ROOM =
      Destination.channel(Platform.TEAMS, "t-1", "19:room@thread.tacv2");
  private static final Form FORM =
      new Form(
          FormCall.about("p-1", "declare", ""),
          "Declare",
          List.of(),
          List.of(
              new Field.TextField(
                  "interest", "Our interest", "", Field.Need.REQUIRED, Field.Size.LINE, 200, "")),
          "Declare");
  private static final String SENT = "{\"parley-form\":\"declare/p-1//\",\"interest\":\"winter\"}";

  private final TeamsInATest teams =
      new TeamsInATest(
          ConnectorOnLoopback::setup, new CommandBook(List.of(new Secret()), List.of()));

  @AfterEach
  void stop() {
    teams.close();
  }

  private List<Call> posts(String conversation) {
    return teams.microsoft.calls("POST", "/activities").stream()
        .filter(c -> java.net.URI.create(c.path()).getPath().contains("/" + conversation + "/"))
        .toList();
  }

  private static JsonNode body(Response response) {
    try {
      return TeamsInATest.JSON.readTree((String) response.getEntity());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsTypedInPersonIsAnsweredThere() {
    teams.send(teams.typedInPerson("/partnership status"));
    var request = teams.requests.get(0);
    assertThat(request.key()).isEqualTo("teams/t-1/a:ann/1700000000001");
    assertThat(request.who()).isEqualTo(ANN);
    assertThat(request.place()).isEqualTo(Destination.personal(ANN));
    assertThat(request.said()).isEqualTo(new Said.Typed("status"));
    assertThat(posts("a:ann")).hasSize(1);
    assertThat(posts("a:ann").get(0).body().path("summary").asText()).isEqualTo("Here you are.");
  }

  @Test
  void whatIsTypedInAChannelIsAnsweredInPersonOnly() {
    teams.send(teams.typedInChannel("status"));
    assertThat(teams.requests.get(0).place()).isEqualTo(ROOM);
    assertThat(posts("a:chat")).hasSize(1);
    assertThat(teams.microsoft.calls("POST", "/activities")).hasSize(1);
  }

  @Test
  void whoCannotBeReachedInPersonIsAnsweredWithATargetedMessage() {
    teams.microsoft.next("POST", "/v3/conversations", 403, "{}");
    teams.send(teams.typedInChannel("status"));
    var targeted = teams.microsoft.calls("POST", "isTargetedActivity=true");
    assertThat(targeted).hasSize(1);
    assertThat(java.net.URI.create(targeted.get(0).path()).getPath())
        .contains("19:room@thread.tacv2;messageid=1700");
    assertThat(targeted.get(0).body().path("recipient").path("id").asText()).isEqualTo("29:ann");
    assertThat(targeted.get(0).header("Authorization")).contains("Bearer the-token");
  }

  @Test
  void whereNothingPrivateIsPossibleTheChannelHearsOneLineThatSaysNothing() {
    teams.microsoft.next("POST", "/v3/conversations", 403, "{}");
    teams.microsoft.next("POST", "isTargetedActivity", 403, "{}");
    teams.answerWith(Reply.answer(Message.saying("Your secret is winter access.")));
    teams.send(teams.typedInChannel("status"));
    var all = posts("19:room@thread.tacv2;messageid=1700");
    var last = all.get(all.size() - 1).body().toString();
    assertThat(last).contains("open a chat with Parley").doesNotContain("winter", "Ann");
  }

  @Test
  void aSensitiveCommandTypedInAChannelGetsANeutralButtonAndTakesNoTextAlong() {
    teams.send(teams.typedInChannel("secret we fear the winter"));
    assertThat(teams.requests).isEmpty();
    var said = posts("19:room@thread.tacv2;messageid=1700");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).body().toString())
        .contains("Continue", "\"parley-call\":\"//secret\"")
        .doesNotContain("winter", "Ann");
  }

  @Test
  void aSensitiveCommandInPersonOrTargetedIsSimplyRun() {
    teams.send(teams.typedInPerson("secret we fear the winter"));
    var targeted = teams.typedInChannel("secret all").put("id", "2");
    targeted.withObject("/recipient").put("isTargeted", true);
    teams.send(targeted);
    assertThat(teams.requests).hasSize(2);
  }

  @Test
  void whatNobodySaidToUsIsNotAnswered() {
    var overheard = teams.activity("message", TeamsInATest.channel()).put("text", "hello all");
    assertThat(teams.send(overheard).getStatus()).isEqualTo(200);
    assertThat(teams.send(teams.activity("typing", TeamsInATest.personal())).getStatus())
        .isEqualTo(200);
    assertThat(teams.requests).isEmpty();
    assertThat(teams.microsoft.calls("POST", "/activities")).isEmpty();
  }

  @Test
  void aPersonIsMetWithHomeZoneAndLanguageAsTheRosterAndTheClientSay() {
    teams.microsoft.next(
        "GET",
        "/members/",
        200,
        "{\"id\":\"29:ann\",\"name\":\"Ann (Guest)\",\"objectId\":\"ann\",\"tenantId\":\"t-7\"}");
    teams.send(teams.typedInPerson("status"));
    var met = teams.remembered.people.introductions.get(0);
    assertThat(met.address()).isEqualTo(new PersonAddress(Platform.TEAMS, "t-7", "ann"));
    assertThat(met.guest()).isEqualTo(Kind.GUEST);
    assertThat(met.zone().getId()).isEqualTo("Europe/Berlin");
    assertThat(met.locale().toLanguageTag()).isEqualTo("de-DE");
    teams.send(teams.typedInPerson("status").put("id", "2"));
    assertThat(teams.microsoft.calls("GET", "/members/")).hasSize(1);
    assertThat(teams.requests.get(1).who().workspace()).isEqualTo("t-7");
    assertThat(teams.remembered.people.introductions).hasSize(1);
  }

  @Test
  void whoTheRosterDoesNotKnowIsNotServed() {
    teams.microsoft.next("GET", "/members/", 404, "{}");
    teams.send(teams.typedInPerson("status"));
    assertThat(teams.requests).isEmpty();
    assertThat(posts("a:ann").get(0).body().toString()).contains("could not find out who you are");
  }

  @Test
  void aFaultOfOursIsSaidWithAReferenceAndWithoutItsWords() {
    teams.answerWith(
        request -> {
          throw new IllegalStateException("winter access");
        });
    teams.send(teams.typedInPerson("status"));
    assertThat(posts("a:ann").get(0).body().toString())
        .contains("Nothing was changed")
        .doesNotContain("winter");
  }

  @Test
  void aButtonInPersonIsAnsweredBelowAndShortlyToThePresser() {
    var response =
        teams.send(
            teams.executed(TeamsInATest.personal(), "{\"parley-call\":\"p-1//stage next\"}"));
    assertThat(((Said.Pressed) teams.requests.get(0).said()).call().words())
        .isEqualTo("stage next");
    assertThat(body(response).path("statusCode").asInt()).isEqualTo(200);
    assertThat(body(response).path("type").asText())
        .isEqualTo("application/vnd.microsoft.activity.message");
    assertThat(posts("a:ann")).hasSize(1);
  }

  @Test
  void aButtonInAChannelIsAnsweredInPersonAndTheResponseSaysOnlyThat() {
    teams.answerWith(Reply.answer(Message.saying("Your secret is winter access.")));
    var response =
        teams.send(teams.executed(TeamsInATest.channel(), "{\"parley-call\":\"p-1//x\"}"));
    assertThat(teams.requests.get(0).place()).isEqualTo(ROOM);
    assertThat(body(response).path("value").asText()).isEqualTo("I answered you in our chat.");
    assertThat(posts("a:chat")).hasSize(1);
    assertThat(posts("19:room@thread.tacv2;messageid=1700")).isEmpty();
  }

  @Test
  void theSameButtonAsASubmitOfAnOlderClientDoesTheSame() {
    var activity = teams.activity("message", TeamsInATest.personal()).put("replyToId", "card-1");
    activity.set("value", TeamsInATest.tree("{\"parley-call\":\"p-1//stage next\"}"));
    teams.send(activity);
    assertThat(teams.requests.get(0).said()).isInstanceOf(Said.Pressed.class);
    assertThat(posts("a:ann")).hasSize(1);
  }

  @Test
  void dataThatIsNotOursIsRefused() {
    for (var data :
        List.of(
            "{}", "{\"parley-call\":\"x\"}", "{\"parley-call\":7}", "{\"parley-form\":\"x\"}")) {
      var response = teams.send(teams.executed(TeamsInATest.personal(), data));
      assertThat(body(response).path("statusCode").asInt()).as(data).isEqualTo(400);
    }
    assertThat(teams.requests).isEmpty();
  }

  @Test
  void aFormOpensAsADialogAndCanBeMendedThere() {
    teams.answerWith(new Reply.OpenForm(FORM));
    var opened =
        body(
            teams.send(
                teams.dialog(
                    "task/fetch", TeamsInATest.channel(), "{\"parley-open\":\"declare/p-1//\"}")));
    var value = opened.path("task").path("value");
    assertThat(opened.path("task").path("type").asText()).isEqualTo("continue");
    assertThat(value.path("title").asText()).isEqualTo("Declare");
    assertThat(value.path("card").path("content").toString())
        .contains("Action.Submit")
        .doesNotContain("Action.Execute");
    teams.answerWith(new Reply.Amend(FORM, Map.of("interest", "One sentence, please.")));
    var amended =
        body(teams.send(teams.dialog("task/submit", TeamsInATest.channel(), SENT))).toString();
    assertThat(amended).contains("One sentence, please.", "\"value\":\"winter\"");
    var said = (Said.Submitted) teams.requests.get(1).said();
    assertThat(said.answers().values()).isEqualTo(Map.of("interest", "winter"));
    teams.answerWith(Reply.answer(Message.saying("It is kept.")));
    assertThat(
            body(teams.send(teams.dialog("task/submit", TeamsInATest.channel(), SENT))).toString())
        .contains("continue", "It is kept.");
  }

  @Test
  void aRefusalInADialogLosesNothingThatWasTyped() {
    teams.answerWith(
        request ->
            request.said() instanceof Said.Opened
                ? new Reply.OpenForm(FORM)
                : Reply.refuse(Message.saying("Everybody has declared already.")));
    var refused = body(teams.send(teams.dialog("task/submit", TeamsInATest.channel(), SENT)));
    assertThat(refused.path("task").path("value").path("title").asText()).isEqualTo("Declare");
    assertThat(refused.toString())
        .contains("Everybody has declared already.", "\"value\":\"winter\"");
  }

  @Test
  void aFormAfterATypedCommandIsACardInPersonThatGoesOnInItsChannel() {
    teams.answerWith(new Reply.OpenForm(FORM));
    teams.send(teams.typedInChannel("new"));
    var card = posts("a:chat").get(0).body().toString();
    assertThat(card)
        .contains("Input.Text", "\"parley-place\":\"19:room@thread.tacv2\"", "Action.Execute");
    var sent = SENT.replace("}", ",\"parley-place\":\"19:room@thread.tacv2\"}");
    teams.answerWith(Reply.answer(Message.saying("It is kept.")));
    var response = body(teams.send(teams.executed(TeamsInATest.personal(), sent)));
    assertThat(teams.requests.get(1).place()).isEqualTo(ROOM);
    assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(response.path("value").toString()).contains("It is kept.").doesNotContain("Input.");
    await().until(() -> !teams.microsoft.calls("PUT", "/activities/card-1").isEmpty());
  }

  @Test
  void aPlaceCountsOnlyForWhoIsThere() {
    teams.send(teams.typedInPerson("hello"));
    for (var place : List.of("19:other@thread.tacv2", "a:bob", "19:x/../../evil", "")) {
      teams.microsoft.next("GET", "/members/", 404, "{}");
      var data = "{\"parley-call\":\"//status\",\"parley-place\":\"%s\"}".formatted(place);
      teams.send(teams.executed(TeamsInATest.personal(), data));
    }
    assertThat(teams.requests).hasSize(5);
    assertThat(teams.requests).allMatch(it -> it.place().equals(Destination.personal(ANN)));
  }

  @Test
  void aFormThatMustBeMendedStandsAgainWithWhatWasTyped() {
    teams.answerWith(new Reply.Amend(FORM, Map.of("interest", "One sentence, please.")));
    var response = body(teams.send(teams.executed(TeamsInATest.personal(), SENT)));
    assertThat(response.path("value").toString())
        .contains("One sentence, please.", "\"value\":\"winter\"", "Attention");
  }

  @Test
  void anInvokeThatNobodyUnderstandsSaysSo() {
    var unknown = teams.activity("invoke", TeamsInATest.personal()).put("name", "signin/verify");
    assertThat(teams.send(unknown).getStatus()).isEqualTo(501);
  }

  @Test
  void anAnswerThatIsSlowDoesNotMakeTheClientWait() {
    teams.microsoft.slow("/activities", 4_000);
    var start = System.nanoTime();
    var response =
        teams.send(teams.executed(TeamsInATest.channel(), "{\"parley-call\":\"p-1//x\"}"));
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    assertThat(body(response).path("value").asText()).contains("on its way");
  }

  /** A command that must stay private. */
  private static final class Secret implements ChatCommand {
    @Override
    public CommandSpec spec() {
      return new CommandSpec(
          "secret",
          List.of(),
          "",
          locale -> "help",
          Deeds.of(Deed.ASK),
          CommandSpec.Prominence.EVERYBODY,
          CommandSpec.Discretion.PRIVATE_ONLY);
    }

    @Override
    public Reply run(Invocation call) {
      return Reply.answer(Message.saying("never run here"));
    }
  }
}
