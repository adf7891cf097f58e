package org.parley.slack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;
import org.parley.testing.PracticeSandbox;

/** The whole service, spoken to as Slack speaks to it. */
@QuarkusTest
@TestProfile(PracticeSandbox.class)
class SlackScenarioTest {
  private static final String TEAM = "T0HARBOUR";
  private static final String ANA = "U0HBANA";
  private static final String CHANNEL = "C0HBCLEAN";

  @Inject Installations installations;

  private static JsonPath act(String kind, String place, String target, Object detail) {
    var body =
        Map.of(
            "platform", "slack",
            "workspace", TEAM,
            "person", ANA,
            "conversation", place,
            "kind", kind,
            "target", target,
            "detail", detail);
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/sandbox/api/act")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath sight() {
    return given()
        .queryParam("platform", "slack")
        .queryParam("workspace", TEAM)
        .queryParam("conversation", CHANNEL)
        .queryParam("person", ANA)
        .get("/sandbox/api/sight")
        .jsonPath();
  }

  private static JsonPath type(String line) {
    var came = act("TYPE", CHANNEL, "", Map.of("text", line));
    assertThat(came.getString("problem")).isEmpty();
    return came;
  }

  @Test
  void fromTheFirstInstallationToAPartnershipAndNothingOfItInTheLog() {
    var log = new Log();
    var root = Logger.getLogger("");
    root.addHandler(log);
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> given().get("/q/health/ready").statusCode() == 200);
      assertThat(act("INSTALL", "", "", Map.of()).getString("problem")).isEmpty();
      type("/partnership help");
      assertThat(sight().getString("messages[-1].body")).contains("/partnership");
      assertThat(sight().getBoolean("messages[-1].onlyForYou")).isTrue();

      type("/partnership new");
      var answers =
          Map.of(
              "name", "Canary Harbour",
              "issue", "Canary issue <!channel> & *more*",
              "why", "None of us can do it alone.");
      var sent = act("SUBMIT", "", sight().getString("dialog.id"), answers);
      assertThat(sent.getString("problem")).isEmpty();
      type("/partnership");
      assertThat(sight().getString("messages[-1].body")).contains("Canary Harbour");
      type("/partnership canary-word-that-means-nothing");
      org.jboss.logging.Logger.getLogger(SlackScenarioTest.class).info("still listening");
    } finally {
      root.removeHandler(log);
    }
    var token = installations.secret(Platform.SLACK, TEAM).orElseThrow();
    assertThat(token).startsWith("xoxb-");
    assertThat(log.lines).contains("still listening");
    assertThat(log.lines)
        .noneMatch(line -> line.contains(token))
        .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("canary"));
  }

  /** Everything that is logged, with what caused it. */
  private static final class Log extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Log() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      var text = new StringBuilder(String.valueOf(entry.getMessage()));
      if (entry.getParameters() != null) {
        text.append(List.of(entry.getParameters()));
      }
      for (var e = entry.getThrown(); e != null; e = e.getCause()) {
        text.append(e);
      }
      lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
