package org.parley.sandbox.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testing.PracticeSandbox;

@QuarkusTest
@TestProfile(SandboxPageScenarioTest.Fresh.class)
class SandboxPageScenarioTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  private static final String LINE =
      "{\"platform\":\"slack\",\"workspace\":\"T0SHORE\",\"person\":\"U0SHFAY\","
          + "\"conversation\":\"C0SHGENERAL\",\"kind\":\"TYPE\",\"detail\":{\"text\":\"%s\"}}";

  @TestHTTPResource URI self;

  @Test
  void theRootLeadsToThePageAndThePageLetsNoForeignScriptIn() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", "/sandbox/");
    when()
        .get("/sandbox/")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .body(containsString("js/main.js"));
  }

  @Test
  void bothPlatformsAreThere() {
    when()
        .get("/sandbox/api/state")
        .then()
        .body("workspaces.name", hasItems("Harbour Trust", "Shoreline", "Port Authority"))
        .body("workspaces.platform", hasItems("slack", "teams"));
  }

  @Test
  void whatSomebodyTypesIsSeenByTheOthersInTheRoomOnly() {
    posting().body(LINE.formatted("Good morning")).post("/sandbox/api/act").then().statusCode(200);
    given()
        .queryParam("platform", "slack")
        .queryParam("workspace", "T0SHORE")
        .queryParam("conversation", "C0SHGENERAL")
        .queryParam("person", "U0SHCLEO")
        .get("/sandbox/api/sight")
        .then()
        .body("messages.text", hasItem("Good morning"))
        .body("dialog", nullValue());
    given()
        .queryParam("platform", "slack")
        .queryParam("workspace", "T0SHORE")
        .queryParam("conversation", "C0SHGENERAL")
        .queryParam("person", "U0SHIVO")
        .get("/sandbox/api/sight")
        .then()
        .body("messages.size()", is(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sandbox/", "/sandbox/api/state", "/q/health", "/slack/install"})
  void aForeignHostFindsNothing(String path) {
    given().header("Host", "evil.example").get(path).then().statusCode(404);
    given().header("Host", "127.0.0.1.evil.example:80").get(path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"})
  void whatWasPassedOnFindsNothing(String header) {
    given().header(header, "127.0.0.1").get("/sandbox/api/state").then().statusCode(404);
  }

  @Test
  void anotherPageCannotAct() {
    posting()
        .header("Origin", "http://evil.example")
        .body(LINE.formatted("x"))
        .post("/sandbox/api/act")
        .then()
        .statusCode(403);
    posting()
        .header("Origin", "http://localhost:1")
        .body(LINE.formatted("x"))
        .post("/sandbox/api/act")
        .then()
        .statusCode(403);
    posting()
        .header("Sec-Fetch-Site", "cross-site")
        .body(LINE.formatted("x"))
        .post("/sandbox/api/act")
        .then()
        .statusCode(403);
    given()
        .contentType(ContentType.TEXT)
        .body(LINE.formatted("x"))
        .post("/sandbox/api/act")
        .then()
        .statusCode(415);
    String own = "http://" + self.getAuthority();
    posting()
        .header("Origin", own)
        .body(LINE.formatted("mine"))
        .post("/sandbox/api/act")
        .then()
        .statusCode(200);
  }

  @Test
  void timeMovesForwardOnly() {
    for (String wrong : new String[] {"-PT1H", "PT0S", "P400D"}) {
      posting()
          .body("{\"by\":\"" + wrong + "\"}")
          .post("/sandbox/api/clock/forward")
          .then()
          .statusCode(400);
    }
    Instant before = now();
    long asked = System.nanoTime();
    posting().body("{\"by\":\"P7D\"}").post("/sandbox/api/clock/forward").then().statusCode(202);
    await().until(() -> !when().get("/sandbox/api/clock").path("moving").equals(true));
    assertThat(Duration.between(before, now())).isGreaterThanOrEqualTo(Duration.ofDays(7));
    when().get("/sandbox/api/clock").then().body("problem", equalTo(""));
    int ahead = when().get("/sandbox/api/clock").path("moves[-1].ahead");
    // The aim is seven days from when it was asked; playing what falls due on the way takes its own
    // time.
    long playing = Duration.ofNanos(System.nanoTime() - asked).toMillis() + 1;
    assertThat((long) ahead).isGreaterThanOrEqualTo(7 * 86_400_000L - playing);
  }

  @Test
  void aPageHearsWhatHappens() throws IOException {
    var feed = self.resolve("/sandbox/api/feed").toURL().openConnection();
    feed.setReadTimeout(20_000);
    try (var lines =
        new BufferedReader(new InputStreamReader(feed.getInputStream(), StandardCharsets.UTF_8))) {
      posting()
          .body(LINE.formatted("/partnership help").replace("C0SHGENERAL", "C0SHCLEAN"))
          .post("/sandbox/api/act")
          .then()
          .statusCode(200);
      posting()
          .body(LINE.formatted("").replace("TYPE", "INSTALL"))
          .post("/sandbox/api/act")
          .then()
          .statusCode(200);
      String line;
      do {
        line = lines.readLine();
      } while (!line.contains("happening"));
      assertThat(line).contains("slack/T0SHORE");
    }
  }

  private static Instant now() {
    return Instant.parse(when().get("/sandbox/api/clock").path("now"));
  }

  private static RequestSpecification posting() {
    return given().contentType(ContentType.JSON);
  }
}
