package org.parley.outbox.drain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.testing.Operated;

@QuarkusTest
@TestProfile(Operated.class)
class ReadinessTest {
  @Inject LaneEngine engine;

  private static Map<String, String> checks() {
    return given().get("/q/health/ready").jsonPath().<Map<String, String>>getList("checks").stream()
        .collect(Collectors.toMap(it -> it.get("name"), it -> it.get("status")));
  }

  @Test
  void aNodeIsReadyWhileItsEnginesRunItsDatabaseAnswersAndTheClocksAgree() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(checks())
                    .containsEntry("Lanes are drained", "UP")
                    .containsEntry("Due work is done", "UP")
                    .containsEntry("Node and database tell the same time", "UP")
                    .containsEntry("Database connections health check", "UP"));
  }

  @Test
  void aNodeWhoseLanesStandStillIsNotReadyButAlive() {
    engine.stop(new ShutdownEvent());
    try {
      given().get("/q/health/ready").then().statusCode(503);
      assertThat(checks())
          .containsEntry("Lanes are drained", "DOWN")
          .containsEntry("Due work is done", "UP");
      var alive = given().get("/q/health/live");
      assertThat(alive.statusCode()).isEqualTo(200);
      assertThat(alive.jsonPath().getList("checks")).isEmpty();
    } finally {
      engine.start(new StartupEvent());
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> checks().get("Lanes are drained").equals("UP"));
  }
}
