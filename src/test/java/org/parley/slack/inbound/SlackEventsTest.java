package org.parley.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parley.slack.KeptInstallations.TEAM;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.slack.install.InstallationStore;
import org.parley.slack.install.OAuthStates;

class SlackEventsTest {
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
  void whoOpensTheHomeTabFindsWhatTheBareCommandSays() {
    slack.event(
        "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}");
    await().until(() -> !slack.api.calls("views.publish").isEmpty());
    var call = slack.api.calls("views.publish").get(0);
    assertThat(call.form()).containsEntry("user_id", "U1");
    assertThat(Slack.json(call.form().get("view")).path("type").asText()).isEqualTo("home");
    assertThat(slack.asked().said()).isEqualTo(new Said.Typed(""));
    assertThat(slack.asked().key()).isEqualTo("slack/" + TEAM + "/Ev1");
  }

  @Test
  void theMessagesTabIsNotTheHomeTab() {
    slack.event(
        "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"messages\"}");
    slack.event(
        "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}");
    await().until(() -> !slack.api.calls("views.publish").isEmpty());
    assertThat(slack.requests).hasSize(1);
  }

  @Test
  void uninstallingWipesTheTokenAndHoldsEverythingHoweverOftenItIsTold() {
    for (int i = 0; i < 2; i++) {
      assertThat(slack.event("{\"type\":\"app_uninstalled\"}").getStatusCode()).isEqualTo(200);
    }
    assertThat(slack.installations.secret(Platform.SLACK, TEAM)).isEmpty();
    assertThat(slack.installations.held).containsExactly(TEAM);
  }

  @Test
  void onlyARevokedBotTokenDisconnects() {
    slack.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"]}}");
    assertThat(slack.installations.held).isEmpty();
    slack.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"U0BOT\"]}}");
    assertThat(slack.installations.held).containsExactly(TEAM);
  }

  @Test
  void whenOurBotIsInvitedWhatWaitedGoesOn() {
    slack.event("{\"type\":\"member_joined_channel\",\"user\":\"U1\",\"channel\":\"C1\"}");
    assertThat(slack.installations.resumed).isEmpty();
    slack.event("{\"type\":\"member_joined_channel\",\"user\":\"U0BOT\",\"channel\":\"C1\"}");
    assertThat(slack.installations.resumed)
        .containsExactly(Destination.channel(Platform.SLACK, TEAM, "C1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"channel_archive\",\"channel\":\"C1\",\"user\":\"U1\"}",
        "{\"type\":\"message\",\"channel\":\"C1\",\"text\":\"hi\",\"ts\":\"1.2\"}",
        "{\"type\":\"something_new\",\"channel\":\"C1\"}",
      })
  void whatWeDoNotKnowIsAcknowledged(String event) {
    assertThat(slack.event(event).getStatusCode()).isEqualTo(200);
    assertThat(slack.requests).isEmpty();
  }

  @Test
  void theAddressIsVerifiedWithItsChallenge() {
    var response =
        slack.signed("{\"type\":\"url_verification\",\"challenge\":\"c-1\"}", "application/json");
    assertThat(response.getBody()).contains("c-1");
  }

  @Test
  void aWorkspaceThatDisconnectedIsToldSoAndNothingIsDone() {
    slack.installations.disconnect(Platform.SLACK, TEAM);
    var answer = Slack.json(slack.command("help"));
    assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(answer.path("text").asText()).contains("not connected");
    assertThat(slack.event("{\"type\":\"app_uninstalled\"}").getStatusCode()).isEqualTo(200);
    assertThat(slack.requests).isEmpty();
    assertThat(slack.api.calls).isEmpty();
  }

  @Test
  void whatIsMeantForAnotherAppIsNotDone() {
    slack.installations.keep(
        new Installation(Platform.SLACK, TEAM, "Harbour Trust", "U0BOT", "app=A0OTHER"), "xoxb-2");
    slack.command("help");
    slack.event("{\"type\":\"app_uninstalled\"}");
    assertThat(slack.requests).isEmpty();
    assertThat(slack.installations.held).isEmpty();
  }

  @Test
  void boltUsesOurInstallationsAndOurStatesAndNoneOfItsDefaults() throws Exception {
    var config = slack.app.config();
    assertThat(field("installationService")).isInstanceOf(InstallationStore.class);
    assertThat(field("oAuthStateService")).isInstanceOf(OAuthStates.class);
    assertThat(config.isRequestVerificationEnabled()).isFalse();
    assertThat(config.isStateValidationEnabled()).isTrue();
    assertThat(config.getSigningSecret()).isNull();
    assertThat(config.getSingleTeamBotToken()).isNull();
    assertThat(config.getVerificationToken()).isNull();
    assertThat(config.getClientId()).isEqualTo("11.22");
    assertThat(config.getRedirectUri()).isEqualTo("https://parley.example/slack/oauth_redirect");
    assertThat(slack.app.buildAuthorizeUrl("st/1"))
        .startsWith("http://localhost:18099/oauth/v2/authorize")
        .contains("client_id=11.22", "&state=st%2F1", "redirect_uri=https%3A%2F%2Fparley.example")
        .contains("scope=commands%2Cchat%3Awrite");
  }

  private Object field(String name) throws Exception {
    var field = com.slack.api.bolt.App.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(slack.app);
  }

  @Test
  void warmingUpReachesNobody() {
    var form =
        "command=%2Fpartnership&text=help&team_id=none&user_id=none&channel_id=x&trigger_id=1";
    var response =
        slack.door.warmUp(
            String.valueOf(java.time.Instant.now().getEpochSecond()), form.getBytes());
    assertThat(Slack.json(response).path("text").asText()).isEqualTo("Warm");
    assertThat(slack.requests).isEmpty();
    assertThat(slack.people.met).isEqualTo(Map.of());
    assertThat(slack.api.calls).isEmpty();
  }
}
