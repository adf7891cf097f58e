package org.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.slack.inbound.SlackApps;

/** What Slack refuses is not in our manifest. Limits: Slack's manifest schema, 2.0. */
class SlackManifestTest {
  private static final Pattern CODE = Pattern.compile("`([a-z:._]+)`");

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
  void itsScopesAreThoseThatTheReadmeExplains() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var from = readme.indexOf("Scopes: ");
    assertThat(from).isPositive();
    var explained = readme.substring(from, readme.indexOf('.', from));
    assertThat(texts("/oauth_config/scopes/bot"))
        .containsExactlyInAnyOrderElementsOf(
            CODE.matcher(explained).results().map(it -> it.group(1)).toList());
    assertThat(manifest.at("/oauth_config/scopes")).as("no optional and no user scopes").hasSize(1);
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
  void everyAddressInItIsAPathOfOneServer() throws IOException {
    var addresses = addresses(manifest).toList();
    assertThat(addresses).hasSize(4);
    assertThat(addresses.stream().map(URI::create))
        .allMatch(it -> it.getScheme().equals("https") && it.getPort() == -1)
        .extracting(URI::getHost)
        .containsOnly("parley.example.org");
  }

  private static Stream<String> addresses(JsonNode node) {
    return node.isContainerNode()
        ? StreamSupport.stream(node.spliterator(), false).flatMap(SlackManifestTest::addresses)
        : Stream.of(node.asText()).filter(it -> it.contains("://"));
  }

  @Test
  void itsWordsFitWhereSlackShowsThem() {
    assertThat(manifest.at("/features/bot_user/display_name").asText()).hasSizeBetween(1, 80);
    var command = manifest.at("/features/slash_commands/0");
    assertThat(manifest.at("/features/slash_commands")).hasSize(1);
    assertThat(command.get("command").asText()).matches("/[a-z]{1,31}");
    assertThat(command.get("description").asText()).hasSizeBetween(1, 2000);
    assertThat(command.get("usage_hint").asText()).hasSizeBetween(1, 1000);
    var shortcuts = manifest.at("/features/shortcuts");
    assertThat(shortcuts.size()).isBetween(1, 10);
    for (var shortcut : shortcuts) {
      assertThat(shortcut.get("name").asText()).hasSizeBetween(1, 24);
      assertThat(shortcut.get("description").asText()).hasSizeBetween(1, 150);
      assertThat(shortcut.get("callback_id").asText()).hasSizeBetween(1, 255);
    }
    assertThat(manifest.at("/display_information/background_color").asText())
        .matches("#[0-9a-fA-F]{6}");
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
