package org.parley.operate;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.schedule.table.Sql;
import org.parley.testing.LogLines;
import org.parley.testing.PracticeSandbox;

/** The whole service after a real story on both platforms, as an operator sees it. */
@QuarkusTest
@TestProfile(OperatedSandboxTest.Fresh.class)
class OperatedSandboxTest {
  private static final Path DOCS = Path.of("docs", "operate.md");
  private static final Path ALERTS = Path.of("manifests", "prometheus", "alerts.yaml");
  private static final Pattern NAME = Pattern.compile("parley_[a-z_]+");
  private static final Pattern TOLD = Pattern.compile("[2-9A-HJKMNP-Z]{6}");

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  @Inject Sql sql;

  @BeforeEach
  void theExampleIsPlayed() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> when().get("/q/health/ready").statusCode() == 200);
    if (when().get("/sandbox/api/example").path("loaded").equals(true)) {
      return;
    }
    given().contentType(ContentType.JSON).body("{}").post("/sandbox/api/example");
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> !when().get("/sandbox/api/example").path("running").equals(true));
    assertThat(when().get("/sandbox/api/example").<String>path("problem")).isEmpty();
  }

  private static JsonPath act(String kind, String target, Object detail) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "platform", "slack",
                "workspace", "T0HARBOUR",
                "person", "U0HBANA",
                "conversation", "C0HBCLEAN",
                "kind", kind,
                "target", target,
                "detail", detail))
        .post("/sandbox/api/act")
        .jsonPath();
  }

  private static JsonPath sight() {
    return given()
        .queryParam("platform", "slack")
        .queryParam("workspace", "T0HARBOUR")
        .queryParam("conversation", "C0HBCLEAN")
        .queryParam("person", "U0HBANA")
        .get("/sandbox/api/sight")
        .jsonPath();
  }

  private static void strangersKnock() {
    given().body("command=%2Fparley").post("/slack/events").then().statusCode(401);
    given().contentType(ContentType.JSON).body("{}").post("/api/messages").then().statusCode(401);
    given().post("/canary-address/T0HARBOUR/" + "x".repeat(30));
    given().body("x".repeat(300_000)).post("/slack/events").then().statusCode(413);
  }

  @Test
  void acknowledgementsCallsAndRefusalsAreCountedByPlatformKindAndOutcome() {
    strangersKnock();
    var metrics = Metrics.now();
    for (String kind : List.of("command", "interaction", "event")) {
      assertThat(acknowledged(metrics, "slack", kind)).as(kind).isPositive();
    }
    for (String kind : List.of("message", "invoke", "event")) {
      assertThat(acknowledged(metrics, "teams", kind)).as(kind).isPositive();
    }
    assertThat(calls(metrics, "slack", "chat.postMessage", "ok")).isPositive();
    assertThat(calls(metrics, "slack", "views.open", "ok")).isPositive();
    assertThat(calls(metrics, "teams", "post", "ok")).isPositive();
    assertThat(calls(metrics, "teams", "token", "ok")).isPositive();
    assertThat(refused(metrics, "slack", "signature")).isPositive();
    assertThat(refused(metrics, "slack", "too_large")).isPositive();
    assertThat(refused(metrics, "teams", "token")).isPositive();
    assertThat(metrics.sum("parley_outbox_delivered_total", Map.of())).isPositive();
    assertThat(metrics.ours())
        .anyMatch(
            it ->
                it.name().equals("parley_acknowledgement_seconds_bucket")
                    && "3.0".equals(it.labels().get("le")));
  }

  private static double acknowledged(Metrics metrics, String platform, String kind) {
    return metrics.sum(
        "parley_acknowledgement_seconds_count", Map.of("platform", platform, "kind", kind));
  }

  private static double calls(Metrics metrics, String platform, String method, String outcome) {
    return metrics.sum(
        "parley_platform_calls_seconds_count",
        Map.of("platform", platform, "method", method, "outcome", outcome));
  }

  private static double refused(Metrics metrics, String door, String reason) {
    return metrics.sum("parley_door_refused_total", Map.of("door", door, "reason", reason));
  }

  @Test
  void whatStandsIsGauged() {
    sql.update("update due_tasks set due = ?", java.time.Instant.now().minusSeconds(900));
    sql.update("update lane set state = 'held' where workspace = 'T0SHORE' and kind = 'CHANNEL'");
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              var metrics = Metrics.now();
              assertThat(metrics.sum("parley_outbox_lanes_held", Map.of())).isEqualTo(1);
              assertThat(metrics.sum("parley_due_work_overdue", Map.of())).isPositive();
              assertThat(metrics.sum("parley_due_work_oldest_seconds", Map.of()))
                  .isBetween(890.0, 2000.0);
            });
  }

  @Test
  void noLabelHoldsAnIdANameOrText() {
    strangersKnock();
    var forbidden =
        Stream.concat(
                Stream.of("T0", "U0", "C0", "D0", "thread.tacv2", "canary", "Harbour", "x.x"),
                sql
                    .list("select cast(id as varchar(50)) from lane", row -> row.getString(1))
                    .stream())
            .toList();
    var id = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-.*|.*\\d{6,}.*");
    for (var sample : Metrics.now().all()) {
      for (String value : sample.labels().values()) {
        assertThat(forbidden).as("%s", sample).noneMatch(value::contains);
        assertThat(value).as("%s", sample).doesNotMatch(id);
      }
    }
    assertThat(
            Metrics.now().ours().stream()
                .flatMap(it -> it.labels().keySet().stream())
                .collect(Collectors.toSet()))
        .isSubsetOf(
            "platform", "kind", "method", "outcome", "door", "reason", "task", "quantile", "le");
  }

  @Test
  void everyMetricIsExplainedAndEveryAlertIsAboutOneOfThem() throws IOException {
    strangersKnock();
    Set<String> explained = names(Files.readString(DOCS));
    var shown =
        Metrics.now().ours().stream()
            .map(it -> it.name().replaceAll("_(bucket|count|sum|max)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(explained).containsAll(shown);
    assertThat(explained)
        .containsAll(
            names(Files.readString(ALERTS)).stream()
                .map(it -> it.replaceAll("_(bucket|count|sum|max)$", ""))
                .toList());
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text).results().map(it -> it.group()).collect(Collectors.toSet());
  }

  @Test
  void whenWeAreAtFaultThePersonIsToldTheReferenceThatTheLogHasAndTheLogHasNoWords() {
    try (var log = LogLines.open()) {
      sql.update("alter table partnership rename to partnership_is_away");
      try {
        act("TYPE", "", Map.of("text", "/partnership canary-word"));
        act("TYPE", "", Map.of("text", "/partnership"));
      } finally {
        sql.update("alter table partnership_is_away rename to partnership");
      }
      var told = TOLD.matcher(sight().getString("messages[-1].body"));
      assertThat(told.find()).isTrue();
      assertThat(log.lines())
          .anyMatch(
              line ->
                  line.contains("a request from Slack failed")
                      && line.contains("ref=" + told.group()))
          .noneMatch(line -> line.contains("canary"));
    }
  }
}
