package org.parley.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parley.slack.KeptInstallations.TEAM;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Kind;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.slack.WebApi.Answer;

class SlackInboundTest {
  private static final PersonAddress ASTRID = new PersonAddress(Platform.SLACK, TEAM, "U1");
  private static final Destination CHANNEL = Destination.channel(Platform.SLACK, TEAM, "C1");
  private static final FormCall CALL = FormCall.about("p1", "declare", "");
  private static final Form FORM =
      new Form(
          CALL,
          "Declare",
          List.of(),
          List.of(
              new Field.TextField(
                  "gain", "Gain", "", Field.Need.REQUIRED, Field.Size.LINE, 300, ""),
              new Field.DateField("by", "By", "", Field.Need.OPTIONAL, LocalDate.of(2026, 12, 4))),
          "Declare");

  private Slack slack;

  @BeforeEach
  void start() throws Exception {
    slack = new Slack();
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aTypedCommandIsARequestAndItsAnswerIsForThatPersonOnly() {
    var response = slack.command("stage next because <@U2|benno> &amp; <#C9|docks> agree");
    assertThat(slack.asked().key()).isEqualTo("slack/" + TEAM + "/123.456.abc");
    assertThat(slack.asked().who()).isEqualTo(ASTRID);
    assertThat(slack.asked().place()).isEqualTo(CHANNEL);
    assertThat(slack.asked().said())
        .isEqualTo(new Said.Typed("stage next because @benno & #docks agree"));
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/json");
    var answer = Slack.json(response);
    assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(answer.path("text").asText()).isEqualTo("Yes.");
    assertThat(answer.at("/blocks/0/elements/0/elements/0/text").asText()).isEqualTo("Yes.");
  }

  @Test
  void aRepeatedCommandCarriesTheSameKey() {
    slack.command("help");
    slack.command("help");
    assertThat(slack.requests)
        .extracting(r -> r.key())
        .hasSize(2)
        .containsOnly(slack.asked().key());
  }

  @Test
  void aCommandInADirectMessageIsPersonal() {
    slack.command("me", "&channel_id=D5");
    slack.signed(
        "command=%2Fother&text=&team_id=T0HARBOUR&user_id=U1&channel_id=D5&trigger_id=1"
            + "&response_url=x",
        "application/x-www-form-urlencoded");
    assertThat(slack.asked().place()).isEqualTo(Destination.personal(Platform.SLACK, TEAM, "U1"));
    assertThat(slack.asked().said()).isEqualTo(new Said.Typed(""));
  }

  @Test
  void somebodyNewIsMetWithZoneAndLanguage() {
    slack.command("help");
    var met = slack.people.met.get(ASTRID);
    assertThat(met.name()).isEqualTo("Astrid");
    assertThat(met.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(met.locale().getLanguage()).isEqualTo("de");
    assertThat(met.guest()).isEqualTo(Kind.MEMBER);
    assertThat(slack.api.calls("users.info").get(0).form()).containsEntry("include_locale", "1");
  }

  @Test
  void whileSlackDoesNotSayWhoSomebodyIsTheyAreAGuestAndAreAskedAboutAgain() {
    slack.api.on("users.info", Answer.error("internal_error"));
    assertThat(Slack.json(slack.command("help")).path("text").asText()).isEqualTo("Yes.");
    assertThat(slack.people.met.get(ASTRID).guest()).isEqualTo(Kind.GUEST);
    slack.api.on(
        "users.info",
        Answer.json("{\"ok\":true,\"user\":{\"id\":\"U1\",\"real_name\":\"Astrid\"}}"));
    slack.command("help");
    await().until(() -> slack.people.met.get(ASTRID).guest() == Kind.MEMBER);
  }

  @Test
  void aSlowSlackDoesNotHoldUpTheFirstCommand() {
    var late = new Answer(200, Map.of(), "{\"ok\":true,\"user\":{\"id\":\"U1\"}}", 4000);
    slack.api.on("users.info", late);
    var begin = System.nanoTime();
    slack.command("help");
    assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(2500);
    assertThat(slack.requests).hasSize(1);
  }

  @Test
  void aFormIsOpenedBeforeTheCommandIsAcknowledged() {
    slack.saying(new Reply.OpenForm(FORM));
    var response = slack.command("declare");
    assertThat(response.getBody()).isNullOrEmpty();
    var call = slack.api.calls("views.open").get(0);
    assertThat(call.form()).containsEntry("trigger_id", "123.456.abc");
    var view = Slack.json(call.form().get("view"));
    assertThat(view.path("private_metadata").asText()).isEqualTo("C1 declare/p1//");
  }

  @Test
  void aFormThatComesTooLateIsToldInWords() {
    slack.saying(new Reply.OpenForm(FORM));
    slack.api.on("views.open", Answer.error("expired_trigger_id"));
    assertThat(Slack.json(slack.command("declare")).path("text").asText())
        .contains("did not let us open the form in time");
  }

  @Test
  void aFormThatSlackRefusesIsOurFault() {
    slack.saying(new Reply.OpenForm(FORM));
    slack.api.on("views.open", Answer.error("invalid_arguments"));
    assertThat(Slack.json(slack.command("declare")).path("text").asText())
        .contains("on our side")
        .doesNotContain("invalid_arguments");
  }

  @Test
  void aPressedButtonIsAnsweredThroughItsResponseUrlOnlyToThatPerson() {
    var response = slack.interaction(press("c:p1//stage next", ""));
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isNullOrEmpty();
    assertThat(slack.asked().said())
        .isEqualTo(new Said.Pressed(new CommandCall("p1", "", "stage next")));
    assertThat(slack.asked().place()).isEqualTo(CHANNEL);
    await().until(() -> !slack.api.calls("1").isEmpty());
    var call = slack.api.calls("1").get(0);
    var said = Slack.json(call.body());
    assertThat(said.path("replace_original").asBoolean(true)).isFalse();
    assertThat(said.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(call.token()).isEmpty();
  }

  @Test
  void aPersonOfAnotherWorkspaceIsAuthorisedByTheirOwn() {
    slack.interaction(
        press("c:p1//status", "")
            .replace("\"team_id\":\"T0HARBOUR\"", "\"team_id\":\"T0FISHERS\""));
    var benno = new PersonAddress(Platform.SLACK, "T0FISHERS", "U1");
    assertThat(slack.asked().who()).isEqualTo(benno);
    assertThat(slack.asked().place()).isEqualTo(CHANNEL);
    assertThat(slack.people.met.get(benno).guest()).isEqualTo(Kind.GUEST);
  }

  @Test
  void aResponseUrlOfAStrangerIsNotCalled() throws Exception {
    try (var elsewhere = new org.parley.slack.WebApi()) {
      slack.interaction(press("c:p1//status", "").replace("RESPONSE_URL", elsewhere.responseUrl()));
      slack.interaction(press("c:p1//status", ""));
      await().until(() -> !slack.api.calls("1").isEmpty());
      assertThat(elsewhere.calls).isEmpty();
    }
  }

  @Test
  void aButtonOfAnOlderTimeSaysSo() {
    slack.interaction(press("approve", ""));
    assertThat(slack.requests).isEmpty();
    await().until(() -> !slack.api.calls("1").isEmpty());
    assertThat(slack.api.calls("1").get(0).body()).contains("earlier version");
  }

  @Test
  void aLinkButtonIsOnlyAcknowledged() {
    var link = press("c:x", "").replace("\"value\":\"c:x\"", "\"url\":\"https://parley.example\"");
    assertThat(slack.interaction(link).getStatusCode()).isEqualTo(200);
    assertThat(slack.requests).isEmpty();
    assertThat(slack.api.calls).isEmpty();
  }

  @Test
  void aButtonInAModalChangesThatModal() {
    var view =
        "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"private_metadata\":\"C1 declare/p1//\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"Declare\"},\"blocks\":[]},";
    slack.interaction(
        press("c:p1//status", view).replace("\"response_url\":\"RESPONSE_URL\",", ""));
    assertThat(slack.asked().place()).isEqualTo(CHANNEL);
    var call = slack.api.calls("views.update").get(0);
    assertThat(call.form()).containsEntry("view_id", "V1");
    assertThat(Slack.json(call.form().get("view")).at("/title/text").asText()).isEqualTo("Declare");
  }

  @Test
  void aButtonOnTheHomeTabIsAnsweredInAModalAndTheTabShownAfresh() {
    slack.interaction(
        press("c:p1//promise kept 1", "\"view\":{\"id\":\"V0\",\"type\":\"home\",\"blocks\":[]},")
            .replace("\"response_url\":\"RESPONSE_URL\",", "")
            .replace("\"channel\":{\"id\":\"C1\"},", "")
            .replace(",\"channel_id\":\"C1\"", ""));
    assertThat(slack.requests.get(0).place())
        .isEqualTo(Destination.personal(Platform.SLACK, TEAM, "U1"));
    assertThat(slack.api.calls("views.open")).hasSize(1);
    await().until(() -> !slack.api.calls("views.publish").isEmpty());
    assertThat(slack.asked().said()).isEqualTo(new Said.Typed(""));
    assertThat(slack.asked().key()).isNotEqualTo(slack.requests.get(0).key());
  }

  @Test
  void aSentFormHandsInItsAnswersAndTellsWhatCameOfIt() {
    slack.saying(Reply.answer(Message.saying("Kept.")));
    var view = Slack.json(slack.interaction(submission("berths"))).path("view");
    var said = (Said.Submitted) slack.asked().said();
    assertThat(said.form()).isEqualTo(CALL);
    assertThat(said.answers().text("gain")).isEqualTo("berths");
    assertThat(said.answers().many("many")).containsExactly("a", "b");
    assertThat(said.answers().day("by")).contains(LocalDate.of(2026, 12, 4));
    assertThat(said.answers().text("who")).isEqualTo("U2");
    assertThat(said.answers().number("scale")).contains(4);
    assertThat(slack.asked().place()).isEqualTo(CHANNEL);
    assertThat(view.path("type").asText()).isEqualTo("modal");
    assertThat(view.toString()).contains("Kept.");
  }

  @Test
  void theSameAnswersAreOneActAndMendedOnesAnother() {
    slack.interaction(submission("berths"));
    var first = slack.asked().key();
    slack.interaction(submission("berths"));
    assertThat(slack.asked().key()).isEqualTo(first);
    slack.interaction(submission("more berths"));
    assertThat(slack.asked().key()).isNotEqualTo(first).startsWith("slack/" + TEAM + "/V1/");
  }

  @Test
  void whatIsToBeMendedStandsBesideItsField() {
    slack.saying(new Reply.Amend(FORM, Map.of("by", "Pick a day to come.", "other", "Also this.")));
    var answer = Slack.json(slack.interaction(submission("x")));
    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.at("/errors/by").asText()).isEqualTo("Pick a day to come.");
    assertThat(answer.at("/errors/gain").asText()).isEqualTo("Also this.");
  }

  @Test
  void whatIsRefusedLeavesTheFormWithWhatWasTyped() {
    slack.saying(Reply.refuse(Message.saying("This was closed on Friday; nothing was changed.")));
    var answer = Slack.json(slack.interaction(submission("x")));
    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.at("/errors/gain").asText()).startsWith("This was closed on Friday");
    slack.saying(
        request -> {
          throw new IllegalStateException("broken");
        });
    assertThat(Slack.json(slack.interaction(submission("y"))).at("/errors/gain").asText())
        .contains("nothing was changed");
  }

  @Test
  void aFormWithNothingMoreToSayCloses() {
    slack.saying(Reply.answer(new Message(Sentence.plain(""), List.of())));
    assertThat(Slack.json(slack.interaction(submission("x"))).path("response_action").asText())
        .isEqualTo("clear");
  }

  @Test
  void theShortcutOpensTheFormForSomethingNew() {
    slack.saying(new Reply.OpenForm(FORM));
    slack.interaction(
        "{\"type\":\"shortcut\",\"callback_id\":\"partnership_new\",\"trigger_id\":\"9.9\","
            + "\"team\":{\"id\":\"T0HARBOUR\"},\"user\":{\"id\":\"U1\",\"username\":\"astrid\","
            + "\"team_id\":\"T0HARBOUR\"}}");
    assertThat(slack.asked().said()).isEqualTo(new Said.Opened(FormCall.of("new")));
    assertThat(slack.api.calls("views.open")).hasSize(1);
  }

  @Test
  void ourOwnFaultIsToldWithAReferenceAndWithoutItsCause() {
    slack.saying(
        request -> {
          throw new IllegalStateException("canary: what somebody wrote");
        });
    var text = Slack.json(slack.command("help")).path("text").asText();
    assertThat(text).contains("nothing was changed").doesNotContain("canary");
  }

  @Test
  void anAnswerThatCannotBeShownIsNotSaidToHaveChangedNothing() {
    var tooLong =
        new org.parley.conversation.message.Button[] {
          org.parley.conversation.message.Button.of(
              "b",
              new org.parley.conversation.message.Intent.Visit(
                  java.net.URI.create("https://parley.example/" + "x".repeat(3000))))
        };
    slack.saying(Reply.answer(Message.headed("Long").actions(tooLong).build()));
    assertThat(Slack.json(slack.command("help")).path("text").asText())
        .contains("taken in")
        .doesNotContain("nothing was changed");
  }

  private static String press(String value, String view) {
    return "{\"type\":\"block_actions\",\"api_app_id\":\"A0PARLEY\",\"trigger_id\":\"7.8.x\","
        + view
        + "\"response_url\":\"RESPONSE_URL\",\"team\":{\"id\":\"T0HARBOUR\"},"
        + "\"user\":{\"id\":\"U1\",\"name\":\"astrid\",\"team_id\":\"T0HARBOUR\"},"
        + "\"channel\":{\"id\":\"C1\"},\"container\":{\"type\":\"message\",\"channel_id\":\"C1\"},"
        + "\"actions\":[{\"type\":\"button\",\"action_id\":\"button_0\",\"block_id\":\"b\","
        + "\"value\":\""
        + value
        + "\"}]}";
  }

  private static String submission(String gain) {
    return "{\"type\":\"view_submission\",\"api_app_id\":\"A0PARLEY\",\"trigger_id\":\"7.9.x\","
        + "\"team\":{\"id\":\"T0HARBOUR\"},\"user\":{\"id\":\"U1\",\"name\":\"astrid\","
        + "\"team_id\":\"T0HARBOUR\"},\"view\":{\"id\":\"V1\",\"type\":\"modal\","
        + "\"callback_id\":\"form\",\"hash\":\"h1\",\"private_metadata\":\"C1 declare/p1//\","
        + "\"title\":{\"type\":\"plain_text\",\"text\":\"Declare\"},\"blocks\":[],"
        + "\"state\":{\"values\":{"
        + "\"gain\":{\"value\":{\"type\":\"plain_text_input\",\"value\":\""
        + gain
        + "\"}},"
        + "\"none\":{\"value\":{\"type\":\"plain_text_input\",\"value\":null}},"
        + "\"many\":{\"value\":{\"type\":\"checkboxes\",\"selected_options\":[{\"value\":\"a\"},"
        + "{\"value\":\"b\"}]}},"
        + "\"scale\":{\"value\":{\"type\":\"static_select\",\"selected_option\":{\"value\":\"4\"}}},"
        + "\"by\":{\"value\":{\"type\":\"datepicker\",\"selected_date\":\"2026-12-04\"}},"
        + "\"who\":{\"value\":{\"type\":\"users_select\",\"selected_user\":\"U2\"}}}}}}";
  }
}
