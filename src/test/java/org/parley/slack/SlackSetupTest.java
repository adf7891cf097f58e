package org.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackSetupTest {

  private static SlackSetup setup(String signing, String id, String secret, String token) {
    return SlackSetup.of(
        Settings.of(signing, id, secret, token),
        Optional.of(URI.create("https://parley.example/")));
  }

  @Test
  void withoutAnyCredentialSlackIsOff() {
    assertThat(setup("", "", "", "").isOn()).isFalse();
    assertThat(setup(" , ", "", "", "").isOn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'',1.2,secret,'',SLACK_SIGNING_SECRET",
    "'',1.2,'','',SLACK_SIGNING_SECRET",
    "'','','',xoxb-1,SLACK_SIGNING_SECRET",
    "' , ','','',xoxb-1,SLACK_SIGNING_SECRET",
    "s,1.2,'','',SLACK_CLIENT_SECRET",
    "s,'',secret,'',SLACK_CLIENT_ID",
    "s,'','','',SLACK_BOT_TOKEN",
  })
  void halfAConfigurationStopsTheStartWithOneSentence(
      String signing, String id, String secret, String token, String names) {
    assertThatThrownBy(() -> setup(signing, id, secret, token))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("Slack is half configured: ")
        .hasMessageContaining(names)
        .hasMessageNotContaining("xoxb-1");
  }

  @Test
  void severalSigningSecretsCountWhileOneReplacesAnother() {
    assertThat(setup(" a , b,", "", "", "xoxb-1").signingSecrets()).containsExactly("a", "b");
  }

  @Test
  void theRedirectIsBelowThePublicAddress() {
    var oauth = setup("s", "1.2", "client-secret", "").oauth().orElseThrow();
    assertThat(oauth.redirectUri()).isEqualTo("https://parley.example/slack/oauth_redirect");
    assertThat(oauth.toString()).doesNotContain("client-secret");
  }

  @Test
  void aTokenIsNotSentOverPlainHttpToAnotherMachine() {
    var settings =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "http://slack.example/api/",
            "https://slack.com/oauth/v2/authorize");
    assertThatThrownBy(() -> SlackSetup.of(settings, Optional.empty()))
        .hasMessageContaining("SLACK_API_URL");
  }
}
