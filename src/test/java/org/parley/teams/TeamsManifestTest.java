package org.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Teams refuses, or cuts off, is not in our manifest. Limits: Microsoft's app schema, 1.29.
 */
class TeamsManifestTest {
  private static final Path FOLDER = Path.of("manifests/teams");
  private static final String TO_REPLACE = "00000000-0000-0000-0000-000000000000";

  /** What the README tells an administrator to replace. */
  private static final String HOST = "parley.example.org";

  private JsonNode manifest;

  @BeforeEach
  void read() throws IOException {
    manifest = new ObjectMapper().readTree(FOLDER.resolve("manifest.json").toFile());
  }

  private String text(String pointer) {
    assertThat(manifest.at(pointer).isTextual()).as(pointer).isTrue();
    return manifest.at(pointer).asText();
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> texts(JsonNode list) {
    return each(list).map(JsonNode::asText).toList();
  }

  @Test
  void itsVersionsAgree() {
    assertThat(text("/$schema")).contains("/v" + text("/manifestVersion") + "/");
    assertThat(text("/version")).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void idsAreThereToBeReplacedAndAreOne() {
    assertThat(text("/id")).isEqualTo(TO_REPLACE);
    assertThat(text("/bots/0/botId")).isEqualTo(TO_REPLACE);
    assertThat(manifest.at("/bots")).hasSize(1);
  }

  @Test
  void namesAndDescriptionsAreAsShortAsTeamsWantsThem() {
    assertThat(text("/name/short")).hasSizeBetween(1, 30);
    assertThat(text("/name/full")).hasSizeBetween(1, 100);
    assertThat(text("/description/short")).hasSizeBetween(1, 80);
    assertThat(text("/description/full")).hasSizeBetween(1, 4000);
    assertThat(text("/developer/name")).hasSizeBetween(1, 32);
    assertThat(text("/accentColor")).matches("#[0-9A-Fa-f]{6}");
  }

  @Test
  void eachListHasTwelveCommandsAtMostAndEachOfThemFits() {
    var lists = manifest.at("/bots/0/commandLists");
    assertThat(lists.size()).isBetween(1, 3);
    each(lists)
        .forEach(
            list -> {
              var commands = list.get("commands");
              assertThat(commands.size()).isBetween(1, 12);
              assertThat(each(commands).map(it -> it.get("title").asText()))
                  .doesNotHaveDuplicates()
                  // Clients show about this much; the schema takes more.
                  .allMatch(it -> it.matches("[a-z]{1,32}"));
              assertThat(each(commands).map(it -> it.get("description").asText()))
                  .allMatch(it -> !it.isBlank() && it.length() <= 128);
              assertThat(texts(list.get("triggers"))).containsExactly("mention", "slash");
            });
  }

  @Test
  void everyScopeHasOneListOfCommandsAndParleyAsksForNoOther() {
    var scopes = texts(manifest.at("/bots/0/scopes"));
    assertThat(scopes).containsExactlyInAnyOrder("personal", "team", "groupChat");
    assertThat(
            each(manifest.at("/bots/0/commandLists"))
                .flatMap(it -> texts(it.get("scopes")).stream()))
        .containsExactlyInAnyOrderElementsOf(scopes);
  }

  @Test
  void itAsksForNoRightBeyondBeingSpokenTo() {
    assertThat(manifest.has("authorization")).isFalse();
    assertThat(manifest.has("webApplicationInfo")).isFalse();
    assertThat(manifest.has("permissions")).isFalse();
    assertThat(manifest.at("/bots/0/supportsFiles").asBoolean(true)).isFalse();
    assertThat(manifest.at("/bots/0/isNotificationOnly").asBoolean(true)).isFalse();
  }

  @Test
  void iconsAreThereInTheSizesThatTeamsTakes() throws IOException {
    assertThat(size(icon("/icons/color"))).isEqualTo("192x192");
    var outline = icon("/icons/outline");
    assertThat(size(outline)).isEqualTo("32x32");
    assertThat(colours(outline)).as("white on nothing").containsExactly(0xFFFFFF);
  }

  private BufferedImage icon(String pointer) throws IOException {
    var icon = ImageIO.read(FOLDER.resolve(text(pointer)).toFile());
    assertThat(icon).as(pointer).isNotNull();
    return icon;
  }

  private static String size(BufferedImage icon) {
    return icon.getWidth() + "x" + icon.getHeight();
  }

  private static List<Integer> colours(BufferedImage icon) {
    assertThat(icon.getColorModel().hasAlpha()).isTrue();
    return Stream.iterate(0, it -> it < icon.getWidth() * icon.getHeight(), it -> it + 1)
        .map(it -> icon.getRGB(it % icon.getWidth(), it / icon.getWidth()))
        .filter(it -> it >>> 24 != 0)
        .map(it -> it & 0xFFFFFF)
        .distinct()
        .toList();
  }

  @Test
  void itsAddressesAreOneHostAndNoForeignDomainIsLetIn() {
    for (var page : List.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
      var address = URI.create(text("/developer/" + page));
      assertThat(address.getScheme()).isEqualTo("https");
      assertThat(address.getHost()).isEqualTo(HOST);
    }
    assertThat(manifest.at("/validDomains").isArray()).isTrue();
    assertThat(texts(manifest.at("/validDomains"))).allMatch(HOST::equals);
  }
}
