package org.parley.sandbox.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.WorkspaceView.ConversationView;
import org.parley.testing.PracticeSandbox;

@QuarkusTest
@TestProfile(ExampleScenarioTest.Fresh.class)
class ExampleScenarioTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  @Inject Playground playground;

  @Test
  void theExamplePlaysToItsEndAndEveryWorkspaceReadsTheSameNews() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/sandbox/api/example")
        .then()
        .statusCode(202);
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/sandbox/api/example")
        .then()
        .statusCode(409);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !when().get("/sandbox/api/example").path("running").equals(true));
    when()
        .get("/sandbox/api/example")
        .then()
        .body("problem", equalTo(""))
        .body("loaded", equalTo(true));
    for (WorkspaceView workspace : playground.standIns().state()) {
      assertThat(news(workspace))
          .as(workspace.name())
          .anyMatch(it -> it.startsWith("Clean Harbour moves to Operate."))
          .anyMatch(it -> it.startsWith("Port Authority is in"));
    }
  }

  private List<String> news(WorkspaceView workspace) {
    ConversationView channel =
        workspace.conversations().stream()
            .filter(it -> it.name().replace('-', ' ').equalsIgnoreCase("clean harbour"))
            .findFirst()
            .orElseThrow();
    var place =
        new StandIns.Place(
            workspace.platform(), workspace.id(), channel.id(), channel.members().get(0));
    return playground.standIns().messages(place).stream().map(it -> it.text()).toList();
  }
}
