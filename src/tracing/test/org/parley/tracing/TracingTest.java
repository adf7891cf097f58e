package org.parley.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.parley.testing.PracticeSandbox;

/** The whole service with {@code -Ptracing}, and a collector that keeps what it is sent. */
@QuarkusTest
@TestProfile(TracingTest.Traced.class)
@QuarkusTestResource(value = TracingTest.Collector.class, restrictToAnnotatedClass = true)
class TracingTest {
  private static final String CANARY = "canary-in-a-cage";
  private static final String CHANNEL = "C0HBCLEAN";

  /** Sends spans soon. */
  public static class Traced extends PracticeSandbox {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(super.getConfigOverrides());
      settings.put("quarkus.otel.bsp.schedule.delay", "200ms");
      return settings;
    }
  }

  /** Speaks OTLP over HTTP, as far as taking in everything. */
  public static class Collector implements QuarkusTestResourceLifecycleManager {
    static final List<String> TAKEN = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public Collector() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isZipped =
                "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            TAKEN.add(new String(isZipped ? unzipped(body) : body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
    }

    private static byte[] unzipped(byte[] body) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return in.readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Override
    public Map<String, String> start() {
      server.start();
      return Map.of(
          "quarkus.otel.exporter.otlp.protocol",
          "http/protobuf",
          "quarkus.otel.exporter.otlp.endpoint",
          "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
      server.stop(0);
    }
  }

  private static void act(String place, String kind, String target, Map<String, ?> detail) {
    var body =
        Map.of(
            "platform", "slack",
            "workspace", "T0HARBOUR",
            "person", "U0HBANA",
            "conversation", place,
            "kind", kind,
            "target", target,
            "detail", detail);
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/sandbox/api/act")
        .then()
        .statusCode(200)
        .body("problem", org.hamcrest.Matchers.is(""));
  }

  private static String openForm() {
    return given()
        .queryParam("platform", "slack")
        .queryParam("workspace", "T0HARBOUR")
        .queryParam("conversation", CHANNEL)
        .queryParam("person", "U0HBANA")
        .get("/sandbox/api/sight")
        .jsonPath()
        .getString("dialog.id");
  }

  private static String taken() {
    return String.join("\n", Collector.TAKEN);
  }

  @Test
  void requestsStatementsAndWorkAreTracedAndNothingThatPeopleWriteNorOAuthsSecrets() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
    act("", "INSTALL", "", Map.of());
    act(CHANNEL, "TYPE", "", Map.of("text", "/partnership " + CANARY));
    act(CHANNEL, "TYPE", "", Map.of("text", "/partnership new"));
    act(CHANNEL, "SUBMIT", openForm(), Map.of("name", CANARY, "issue", CANARY, "why", CANARY));
    given().get("/slack/oauth_redirect?code=" + CANARY + "&state=" + CANARY);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(taken()).contains("/slack/events", "handled_request", "parley.work"));
    assertThat(taken()).doesNotContain(CANARY, "oauth_redirect", "from due_tasks where picked");
  }
}
