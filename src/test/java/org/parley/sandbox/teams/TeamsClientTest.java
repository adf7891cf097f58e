package org.parley.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.sandbox.teams.Harbour.card;
import static org.parley.sandbox.teams.Harbour.json;
import static org.parley.sandbox.teams.Harbour.message;
import static org.parley.sandbox.teams.Harbour.parsed;
import static org.parley.sandbox.teams.tenant.PortAuthority.CLEAN_HARBOUR;
import static org.parley.sandbox.teams.tenant.PortAuthority.DIETER;
import static org.parley.sandbox.teams.tenant.PortAuthority.PAULA;
import static org.parley.sandbox.teams.tenant.PortAuthority.TENANT;
import static org.parley.sandbox.teams.tenant.PortAuthority.personalRoomId;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;

class TeamsClientTest {

  private static final String EXECUTE =
      "{'type':'Action.Execute','title':'Yes','verb':'vote','data':{'poll':'7','choice':'yes'}}";
  private static final String FETCH =
      "{'type':'Action.Submit','title':'Declare',"
          + "'data':{'form':'declare','msteams':{'type':'task/fetch'}}}";
  private static final String SUBMIT =
      "{'type':'Action.Submit','title':'Send','data':{'form':'declare','interest':'none'}}";
  private static final String INPUT =
      "{'type':'Input.Text','id':'interest','isRequired':true,'maxLength':20,"
          + "'errorMessage':'Say it in twenty letters'},"
          + "{'type':'Input.Toggle','id':'overriding','title':'Overriding'},"
          + "{'type':'Input.Text','id':'why'}";

  private Harbour harbour;

  @BeforeEach
  void open() throws IOException {
    harbour = new Harbour();
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.ADD_BOT);
    harbour.loggedIn();
    harbour.bot.forget();
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  private String posted(String room, JsonNode card) {
    var answer = harbour.post(room, message(card));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return parsed(answer).path("id").asText();
  }

  private static JsonNode offering(String action) {
    return card("'body':[{'type':'TextBlock','text':'Well?'}],'actions':[" + action + "]");
  }

  private static JsonNode continued(String card) {
    return json(
        "{'task':{'type':'continue','value':{'title':'Declare','height':'medium','width':500,"
            + "'card':{'contentType':'application/vnd.microsoft.card.adaptive','content':"
            + card
            + "}}}}");
  }

  private static String form() {
    return card("'body':[" + INPUT + "],'actions':[" + SUBMIT + "]").toString();
  }

  private DialogView dialog() {
    return harbour.teams.dialog(TENANT, PAULA).orElseThrow();
  }

  @Test
  void inAChannelOnlyAMentionReachesTheBot() {
    assertThat(harbour.type(DIETER, CLEAN_HARBOUR, "good morning").status()).isZero();
    assertThat(harbour.bot.received()).isEmpty();
    assertThat(harbour.type(DIETER, CLEAN_HARBOUR, "@Parley help").status()).isEqualTo(200);
    var got = harbour.bot.last();
    assertThat(got.path("text").asText()).isEqualTo("<at>Parley</at> help");
    assertThat(got.path("entities"))
        .anySatisfy(e -> assertThat(e.at("/mentioned/id").asText()).startsWith("28:"))
        .anySatisfy(e -> assertThat(e.path("timezone").asText()).isEqualTo("Europe/Berlin"));
    assertThat(got.path("locale").asText()).isEqualTo("de-DE");
    assertThat(got.at("/from/aadObjectId").asText()).isEqualTo(DIETER);
    assertThat(got.at("/conversation/conversationType").asText()).isEqualTo("channel");
    assertThat(got.at("/conversation/id").asText())
        .isEqualTo(CLEAN_HARBOUR + ";messageid=" + got.path("id").asText());
    assertThat(got.at("/channelData/tenant/id").asText()).isEqualTo(TENANT);
    assertThat(harbour.messages(CLEAN_HARBOUR, PAULA)).hasSize(2);
  }

  @Test
  void aSlashCommandInAChannelIsTargetedAndSeenByNobodyElse() {
    harbour.type(PAULA, CLEAN_HARBOUR, "/partnership declare");
    assertThat(harbour.bot.last().at("/recipient/isTargeted").asBoolean()).isTrue();
    assertThat(harbour.bot.last().path("text").asText()).isEqualTo("/partnership declare");
    assertThat(harbour.messages(CLEAN_HARBOUR, DIETER)).isEmpty();
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, PAULA).onlyForYou()).isTrue();
  }

  @Test
  void inAPersonalChatEveryLineReachesTheBotOnceTheAppIsThere() {
    var room = personalRoomId(PAULA);
    assertThat(harbour.type(PAULA, room, "help").problem()).isNotEmpty();
    harbour.act(PAULA, room, Act.Kind.ADD_BOT);
    harbour.bot.forget();
    assertThat(harbour.type(PAULA, room, "help").status()).isEqualTo(200);
    assertThat(harbour.bot.last().at("/conversation/id").asText()).isEqualTo(room);
    assertThat(harbour.bot.last().at("/conversation/conversationType").asText())
        .isEqualTo("personal");
  }

  @Test
  void uninstallingTakesTheAppOutOfEverywhere() {
    harbour.act(DIETER, personalRoomId(DIETER), Act.Kind.ADD_BOT);
    assertThat(harbour.teams.workspaces().get(0).connected()).isTrue();
    harbour.bot.forget();
    harbour.act(PAULA, "", Act.Kind.UNINSTALL);
    assertThat(harbour.teams.workspaces().get(0).connected()).isFalse();
    assertThat(harbour.bot.received())
        .filteredOn(e -> e.path("action").asText().equals("remove"))
        .extracting(e -> e.at("/conversation/conversationType").asText())
        .contains("channel", "personal");
    harbour.act(PAULA, "", Act.Kind.INSTALL);
    assertThat(harbour.teams.workspaces().get(0).connected()).isTrue();
  }

  @Test
  void theTimestampComesInChangingForms() {
    for (int i = 0; i < 4; i++) {
      harbour.type(PAULA, CLEAN_HARBOUR, "@Parley help");
    }
    assertThat(harbour.bot.received())
        .extracting(a -> a.path("timestamp").asText())
        .containsExactlyInAnyOrder(
            "2026-11-23T09:00:00.257Z",
            "2026-11-23T09:00:00Z",
            "2026-11-23T09:00:00.2570000Z",
            "2026-11-23T09:00:00.257+00:00");
  }

  @Test
  void aNewSigningKeyIsPublishedAtOnce() {
    harbour.type(PAULA, CLEAN_HARBOUR, "@Parley help");
    harbour.teams.rotateSigningKey();
    assertThat(harbour.type(PAULA, CLEAN_HARBOUR, "@Parley help").status()).isEqualTo(200);
    assertThat(harbour.bot.keysSeen()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void anExecutedActionShowsItsCardToTheActorOnly() {
    var id = posted(CLEAN_HARBOUR, offering(EXECUTE));
    var mine = card("'body':[{'type':'TextBlock','text':'You said yes'}]");
    harbour.bot.answers(
        invoke ->
            json(
                "{'statusCode':200,'type':'application/vnd.microsoft.card.adaptive','value':"
                    + mine
                    + "}"));
    var result = harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(EXECUTE));
    assertThat(result.problem()).isEmpty();
    var invoke = harbour.bot.last();
    assertThat(invoke.path("name").asText()).isEqualTo("adaptiveCard/action");
    assertThat(invoke.path("replyToId").asText()).isEqualTo(id);
    assertThat(invoke.at("/value/action/verb").asText()).isEqualTo("vote");
    assertThat(invoke.at("/value/action/data/poll").asText()).isEqualTo("7");
    assertThat(invoke.at("/value/trigger").asText()).isEqualTo("manual");
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, PAULA).body()).isEqualTo(mine);
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, DIETER).body()).isEqualTo(offering(EXECUTE));
    var path = Harbour.activities(CLEAN_HARBOUR) + "/" + id;
    var changed = card("'body':[{'type':'TextBlock','text':'Two votes'}]");
    harbour.call("PUT", path, message(changed));
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, PAULA).body()).isEqualTo(changed);
  }

  @Test
  void aMessageAnswerIsALineForTheActorAndAnErrorIsShown() {
    var id = posted(CLEAN_HARBOUR, offering(EXECUTE));
    harbour.bot.answers(
        invoke ->
            json(
                "{'statusCode':200,'type':'application/vnd.microsoft.activity.message',"
                    + "'value':'Thank you'}"));
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(EXECUTE));
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, PAULA))
        .returns("Thank you", MessageView::text)
        .returns(true, MessageView::onlyForYou);
    assertThat(harbour.messages(CLEAN_HARBOUR, DIETER)).hasSize(1);
    harbour.bot.answers(
        invoke ->
            json(
                "{'statusCode':403,'type':'application/vnd.microsoft.error',"
                    + "'value':{'code':'403','message':'Not yours'}}"));
    assertThat(harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(EXECUTE)).problem())
        .isEqualTo("Not yours");
  }

  @Test
  void anAnswerWithABrokenCardIsNotShown() {
    var id = posted(CLEAN_HARBOUR, offering(EXECUTE));
    harbour.bot.answers(
        invoke ->
            json(
                "{'statusCode':200,'type':'application/vnd.microsoft.card.adaptive',"
                    + "'value':{'type':'AdaptiveCard','version':'1.5','body':[{'type':'Nope'}]}}"));
    assertThat(harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(EXECUTE)).problem())
        .isEqualTo("Something went wrong. Please try again.");
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, PAULA).body()).isEqualTo(offering(EXECUTE));
    assertThat(harbour.teams.findings()).isNotEmpty();
  }

  @Test
  void onlyAButtonThatStandsOrStoodOnTheCardCanBePressed() {
    var id = posted(CLEAN_HARBOUR, offering(EXECUTE));
    assertThat(harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(FETCH)).problem())
        .isNotEmpty();
    assertThat(harbour.bot.received()).isEmpty();
    var path = Harbour.activities(CLEAN_HARBOUR) + "/" + id;
    harbour.call("PUT", path, message(offering(FETCH)));
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(EXECUTE));
    assertThat(harbour.bot.received()).hasSize(1);
  }

  @Test
  void aSilentBotIsAskedThreeTimesWithTheSameActivity() {
    var id = posted(CLEAN_HARBOUR, offering(EXECUTE));
    harbour.bot.answers(invoke -> FakeBot.SILENT);
    var result = harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(EXECUTE));
    assertThat(result.problem()).isEqualTo("Unable to reach app. Please try again.");
    assertThat(harbour.bot.received()).hasSize(3);
    assertThat(harbour.bot.received())
        .extracting(a -> a.path("id").asText())
        .containsOnly(harbour.bot.last().path("id").asText());
  }

  @Test
  void aDialogIsFetchedFilledInAndSent() {
    var id = posted(CLEAN_HARBOUR, offering(FETCH));
    harbour.bot.answers(invoke -> continued(form()));
    assertThat(harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(FETCH)).problem())
        .isEmpty();
    assertThat(harbour.bot.last().path("name").asText()).isEqualTo("task/fetch");
    assertThat(harbour.bot.last().at("/value/data/form").asText()).isEqualTo("declare");
    assertThat(harbour.bot.last().path("replyToId").asText()).isEqualTo(id);
    assertThat(dialog().title()).isEqualTo("Declare");
    assertThat(harbour.teams.dialog(TENANT, DIETER)).isEmpty();
    harbour.bot.answers(invoke -> null);
    var filled = json("{'interest':'clean water','overriding':true,'why':''}");
    var result = harbour.act(PAULA, "", Act.Kind.SUBMIT, dialog().id(), filled);
    assertThat(result.problem()).isEmpty();
    var submit = harbour.bot.last();
    assertThat(submit.path("name").asText()).isEqualTo("task/submit");
    assertThat(submit.has("replyToId")).isFalse();
    assertThat(submit.at("/value/data"))
        .isEqualTo(json("{'form':'declare','interest':'clean water','overriding':'true'}"));
    assertThat(harbour.teams.dialog(TENANT, PAULA)).isEmpty();
  }

  @Test
  void whatTheClientFindsWrongIsNotSent() {
    var id = posted(CLEAN_HARBOUR, offering(FETCH));
    harbour.bot.answers(invoke -> continued(form()));
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(FETCH));
    harbour.bot.forget();
    var tooLong = json("{'interest':'" + "x".repeat(21) + "'}");
    harbour.act(PAULA, "", Act.Kind.SUBMIT, dialog().id(), tooLong);
    harbour.act(PAULA, "", Act.Kind.SUBMIT, dialog().id(), json("{}"));
    assertThat(harbour.bot.received()).isEmpty();
    assertThat(dialog().problems()).containsEntry("interest", "Say it in twenty letters");
  }

  @Test
  void aSubmissionCanBeAnsweredWithAnotherCardOrAMessage() {
    var id = posted(CLEAN_HARBOUR, offering(FETCH));
    harbour.bot.answers(invoke -> continued(form()));
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(FETCH));
    var filled = json("{'interest':'clean water'}");
    harbour.act(PAULA, "", Act.Kind.SUBMIT, dialog().id(), filled);
    assertThat(dialog().body()).isEqualTo(json(form()));
    harbour.bot.answers(invoke -> json("{'task':{'type':'message','value':'Kept.'}}"));
    harbour.act(PAULA, "", Act.Kind.SUBMIT, dialog().id(), filled);
    assertThat(dialog().body().at("/body/0/text").asText()).isEqualTo("Kept.");
    harbour.act(PAULA, "", Act.Kind.CLOSE, dialog().id(), json("{}"));
    assertThat(harbour.teams.dialog(TENANT, PAULA)).isEmpty();
  }

  @Test
  void aDialogTakesThePressOfItsOwnButtonsOnly() {
    var later =
        "{'type':'Action.Submit','title':'Not now','associatedInputs':'none','data':{'later':true}}";
    var help = "{'type':'Action.OpenUrl','title':'Help','url':'https://example.org'}";
    var actions = "'actions':[" + SUBMIT + "," + later + "," + help + "]";
    var id = posted(CLEAN_HARBOUR, offering(FETCH));
    harbour.bot.answers(invoke -> continued(card("'body':[" + INPUT + "]," + actions).toString()));
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.PRESS, id, json(FETCH));
    harbour.bot.answers(invoke -> null);
    harbour.bot.forget();
    assertThat(harbour.act(PAULA, "", Act.Kind.PRESS, dialog().id(), json(EXECUTE)).problem())
        .isNotEmpty();
    assertThat(harbour.act(PAULA, "", Act.Kind.PRESS, dialog().id(), json(help)).problem())
        .isEmpty();
    assertThat(harbour.bot.received()).isEmpty();
    assertThat(harbour.act(PAULA, "", Act.Kind.PRESS, dialog().id(), json(later)).problem())
        .isEmpty();
    assertThat(harbour.bot.last().at("/value/data")).isEqualTo(json("{'later':true}"));
    assertThat(harbour.teams.dialog(TENANT, PAULA)).isEmpty();
  }

  @Test
  void aLineInAThreadReachesTheBotInThatThread() {
    var root = posted(CLEAN_HARBOUR, offering(EXECUTE));
    var line = json("{'text':'@Parley help','thread':'" + root + "'}");
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.TYPE, "", line);
    assertThat(harbour.bot.last().at("/conversation/id").asText())
        .isEqualTo(CLEAN_HARBOUR + ";messageid=" + root);
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, DIETER).thread()).isEqualTo(root);
  }

  @Test
  void aCardWithInputsSendsThemAsAMessageWithoutText() {
    var room = personalRoomId(PAULA);
    harbour.act(PAULA, room, Act.Kind.ADD_BOT);
    var id = posted(room, card("'body':[" + INPUT + "],'actions':[" + SUBMIT + "]"));
    var press = json(SUBMIT.replaceFirst("}$", ",'inputs':{'interest':'berths'}}"));
    assertThat(harbour.act(PAULA, room, Act.Kind.PRESS, id, press).problem()).isEmpty();
    var sent = harbour.bot.last();
    assertThat(sent.path("type").asText()).isEqualTo("message");
    assertThat(sent.has("text")).isFalse();
    assertThat(sent.path("replyToId").asText()).isEqualTo(id);
    assertThat(sent.path("value"))
        .isEqualTo(json("{'form':'declare','interest':'berths','overriding':'false'}"));
    harbour.act(PAULA, room, Act.Kind.PRESS, id, press);
    assertThat(harbour.bot.last().path("id")).isNotEqualTo(sent.path("id"));
  }
}
