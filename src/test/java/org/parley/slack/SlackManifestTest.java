package org.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.slack.inbound.SlackApps;

class SlackManifestTest {
  private JsonNode manifest;

  @BeforeEach
  void read() throws IOException {
    var file = Path.of("manifests/slack/manifest.yaml").toFile();
    manifest = new ObjectMapper(new YAMLFactory()).readTree(file);
  }

  private List<String> texts(String pointer) {
    return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void itsScopesAreThoseThatAnInstallationAsksFor() {
    assertThat(texts("/oauth_config/scopes/bot"))
        .containsExactlyInAnyOrder(SlackApps.SCOPES.split(","));
    assertThat(manifest.at("/oauth_config/scopes/user").isMissingNode()).isTrue();
  }

  @Test
  void nothingInItLetsParleyReadMessages() {
    assertThat(texts("/oauth_config/scopes/bot"))
        .noneMatch(scope -> scope.contains("history") || scope.startsWith("files:"));
  }

  @Test
  void everyEventThatIsSubscribedToIsHandled() {
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .containsExactlyInAnyOrder(
            "app_home_opened", "app_uninstalled", "tokens_revoked", "member_joined_channel");
  }

  @Test
  void oneAddressServesEverything() {
    var events = manifest.at("/settings/event_subscriptions/request_url").asText();
    assertThat(events).endsWith("/slack/events");
    assertThat(manifest.at("/settings/interactivity/request_url").asText()).isEqualTo(events);
    assertThat(manifest.at("/features/slash_commands/0/url").asText()).isEqualTo(events);
    assertThat(manifest.at("/oauth_config/redirect_urls/0").asText())
        .endsWith("/slack/oauth_redirect");
    assertThat(manifest.at("/features/shortcuts/0/callback_id").asText())
        .isEqualTo("partnership_new");
  }

  @Test
  void whatIsTypedComesEscapedAndWhatCannotBeUndoneIsOff() {
    assertThat(manifest.at("/features/slash_commands/0/should_escape").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.at("/display_information/name").asText().length()).isLessThanOrEqualTo(35);
    assertThat(manifest.at("/display_information/description").asText().length())
        .isLessThanOrEqualTo(140);
    assertThat(manifest.at("/display_information/long_description").asText().length())
        .isBetween(175, 4000);
  }
}
