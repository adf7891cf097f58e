package org.parley.app.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicPagesTest {
  private static final URI SERVER = URI.create("https://parley.example.org");

  static List<URI> linksOfTheTeamsManifest() throws IOException {
    JsonNode developer =
        new ObjectMapper()
            .readTree(Path.of("manifests/teams/manifest.json").toFile())
            .path("developer");
    return Stream.of("websiteUrl", "privacyUrl", "termsOfUseUrl")
        .map(name -> URI.create(developer.path(name).asText()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("linksOfTheTeamsManifest")
  void everyLinkOfTheTeamsManifestLeadsToAPage(URI link) {
    assertThat(SERVER.relativize(link).isAbsolute()).as("on another server").isFalse();
    given()
        .redirects()
        .follow(false)
        .get("/" + SERVER.relativize(link))
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .body(containsString("<h1>"));
  }

  @Test
  void bothManifestsNameTheSameServer() throws IOException {
    var slack =
        new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("manifests/slack/manifest.yaml").toFile());
    assertThat(slack.toString().split("https://")).hasSizeGreaterThan(3);
    assertThat(slack.toString().replace(SERVER + "/", "")).doesNotContain("https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/privacy", "/terms"})
  void aPageRunsNothingAndIsShownInNoFrame(String page) {
    given()
        .get(page)
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Set-Cookie", (String) null)
        .body(not(containsString("<script")))
        .body(not(containsString("style=")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"privacy", "terms"})
  void whoRunsTheServerIsNamedAndCannotWriteMarkup(String page) {
    assertThat(
            new PublicPages(Optional.of("Harbour <b>Trust</b>")).page(page).getEntity().toString())
        .contains("run by Harbour &lt;b&gt;Trust&lt;/b&gt;");
    assertThat(new PublicPages(Optional.of(" ")).page(page).getEntity().toString())
        .contains("has not written a name here");
  }
}
