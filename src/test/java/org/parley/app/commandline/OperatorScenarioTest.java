package org.parley.app.commandline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings;
import org.parley.outbox.rehearsal.PlainNotice;
import org.parley.outbox.rehearsal.RecordingMessenger;
import org.parley.testing.LogLines;
import org.parley.testing.Operated;

/** The command line against the running service, about things that really could not be said. */
@QuarkusTest
@TestProfile(Operated.class)
class OperatorScenarioTest {
  private static final String WORDS = "a delicate matter";

  @Inject Postings postings;
  @Inject PlainNotice notice;
  @Inject RecordingMessenger platform;
  @Inject Lanes lanes;

  @TestHTTPResource URI server;

  private String workspace;
  private Destination place;

  /** What one run printed, and with what it ended. */
  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void aPlaceOfItsOwn() {
    workspace = "T" + UUID.randomUUID().toString().substring(0, 8);
    place = Destination.channel(Platform.SLACK, workspace, "C1");
  }

  private Ran operator(String... typed) {
    return operatorWith(Operated.TOKEN, typed);
  }

  private Ran operatorWith(String token, String... typed) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var environment =
        Map.of(
            "PARLEY_OPERATOR_TOKEN", token, "PARLEY_HTTP_PORT", Integer.toString(server.getPort()));
    int code =
        new OperatorProcess(
                name -> Optional.ofNullable(environment.get(name)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(List.of(typed));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void say(String words) {
    QuarkusTransaction.requiringNew()
        .run(() -> postings.notice(List.of(place), notice, new PlainNotice.Words(words)));
  }

  /** Says something that the platform refuses; its id, as the list shows it. */
  private String deadLetter(String words) {
    platform.answers(place, new Delivery.Impossible("is_archived"));
    say(words);
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                operator("dead-letters")
                    .out()
                    .lines()
                    .filter(line -> line.contains(workspace))
                    .map(line -> line.split(" ")[0])
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void awaitTexts(String... texts) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(platform.texts(place)).containsExactly(texts));
  }

  @Test
  void theListShowsWhereAndWhyAndNeverWhat() {
    deadLetter(WORDS);
    var shown = operator("dead-letters", "list");
    assertThat(shown.code()).isZero();
    assertThat(shown.out().lines().findFirst().orElseThrow())
        .matches("ID +WHEN +SCREEN +PLATFORM +PLACE +WORKSPACE +REASON");
    assertThat(shown.out())
        .containsPattern("plain-notice.v1 +slack +channel +" + workspace + " +is_archived")
        .doesNotContain("delicate")
        .doesNotContain("C1");
  }

  @Test
  void theListIsAlsoJson() throws Exception {
    String id = deadLetter(WORDS);
    var shown = new ObjectMapper().readTree(operator("dead-letters", "--json").out());
    assertThat(shown.isArray()).isTrue();
    assertThat(shown.findValuesAsText("id")).contains(id);
    assertThat(shown.toString()).doesNotContain("delicate").doesNotContain("\"C1\"");
    var done = operator("dead-letters", "drop", id, "--reason", "done by hand", "--json");
    assertThat(new ObjectMapper().readTree(done.out()).path("outcome").asText()).isEqualTo("DONE");
  }

  @Test
  void requeuedItIsSaidAtOnceAndBeforeWhatWasRecordedLater() {
    String id = deadLetter("first");
    lanes.holdAll(Platform.SLACK, workspace);
    say("second");
    assertThat(operator("dead-letters", "requeue", id))
        .extracting(Ran::code, Ran::err)
        .containsExactly(0, "");
    lanes.resumeAll(Platform.SLACK, workspace);
    awaitTexts("first", "first", "second");
  }

  @Test
  void requeuedItNeedsNoPollToLeave() {
    String id = deadLetter("again");
    assertThat(operator("dead-letters", "requeue", id).code()).isZero();
    awaitTexts("again", "again");
  }

  @Test
  void whatWasDecidedBeforeIsSaidInOneSentenceAndChangesNothing() {
    String id = deadLetter("again");
    lanes.holdAll(Platform.SLACK, workspace);
    assertThat(operator("dead-letters", "requeue", id).code()).isZero();
    var twice = operator("dead-letters", "requeue", id);
    assertThat(twice.code()).isEqualTo(1);
    assertThat(twice.err().lines())
        .containsExactly("This one waits to be said already; nothing was changed.");
    lanes.resumeAll(Platform.SLACK, workspace);
    awaitTexts("again", "again");

    String dropped = deadLetter("no more");
    assertThat(operator("dead-letters", "drop", dropped, "--reason", "old").code()).isZero();
    for (String act : List.of("requeue", "drop")) {
      var more = act.equals("drop") ? List.of("--reason", "old") : List.<String>of();
      var typed = new java.util.ArrayList<>(List.of("dead-letters", act, dropped));
      typed.addAll(more);
      var again = operator(typed.toArray(String[]::new));
      assertThat(again.code()).isEqualTo(1);
      assertThat(again.err().lines())
          .containsExactly("This one was dropped before; nothing was changed.");
    }
    var unknown = operator("dead-letters", "requeue", UUID.randomUUID().toString());
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).startsWith("There is no dead letter with this id");
    assertThat(platform.texts(place)).containsExactly("again", "again", "no more");
  }

  @Test
  void everyActIsLoggedWithItsReasonAndNeverWithContentOrToken() {
    try (var log = LogLines.open()) {
      String requeued = deadLetter(WORDS);
      operator("dead-letters", "requeue", requeued);
      awaitTexts(WORDS, WORDS);
      String dropped = deadLetter(WORDS);
      operator("dead-letters", "drop", dropped, "--reason", "told by\nphone");
      operatorWith("wrong-" + Operated.TOKEN, "dead-letters");
      assertThat(log.lines())
          .anyMatch(
              line -> line.contains(requeued + " requeued: plain-notice.v1 to slack/" + workspace))
          .anyMatch(line -> line.contains(" requeued: ") && line.contains("{ref="))
          .anyMatch(line -> line.contains("put aside") && line.contains("{work=drain/"))
          .anyMatch(line -> line.contains(dropped + " dropped (told by phone): plain-notice.v1"))
          .noneMatch(line -> line.contains("delicate"))
          .noneMatch(line -> line.contains(Operated.TOKEN));
    }
  }

  @ParameterizedTest(name = "{0} {1} with {2}")
  @CsvSource({
    "GET,/operator/dead-letters,nothing",
    "GET,/operator/dead-letters,Bearer wrong",
    "GET,/operator/dead-letters,Basic an-operators-token-for-this-test-only",
    "GET,/operator/dead-letters,Bearer an-operators-token-for-this-test-onl",
    "POST,/operator/dead-letters/0b9d2f3e-51cd-4c34-9d5a-3a1d2b6c7f10/requeue,Bearer wrong",
    "POST,/operator/dead-letters/0b9d2f3e-51cd-4c34-9d5a-3a1d2b6c7f10/drop,Bearer wrong",
    "DELETE,/operator/dead-letters,Bearer wrong",
    "OPTIONS,/operator/dead-letters,nothing",
    "GET,/operator,nothing",
    "GET,/operator/nothing-here,nothing",
    "GET,/operator//dead-letters,nothing",
    "GET,/%6Fperator/dead-letters,nothing",
    "GET,/operator;a=b/dead-letters,nothing",
    "GET,/./operator/dead-letters,nothing",
  })
  void withoutTheTokenItIsAPageThatDoesNotExist(Method method, String path, String shows) {
    var request = given().urlEncodingEnabled(false).contentType("application/json");
    if (!shows.equals("nothing")) {
      request.header("Authorization", shows);
    }
    if (method == Method.POST) {
      request.body("{\"reason\":\"x\"}");
    }
    Response answer = request.request(method, path);
    boolean reads = method == Method.GET || method == Method.POST;
    Response nowhere = given().request(reads ? Method.GET : method, "/no/such/page");
    assertThat(answer.statusCode()).isEqualTo(reads ? 404 : 405).isEqualTo(nowhere.statusCode());
    assertThat(answer.asString()).isEqualTo(nowhere.asString());
    assertThat(answer.headers().asList()).isEqualTo(nowhere.headers().asList());
  }

  @Test
  void withAnotherTokenTheCommandLineSaysWhatToCheck() {
    var ran = operatorWith("another-token-that-is-long-enough-too", "dead-letters");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("PARLEY_OPERATOR_TOKEN");
  }

  @Test
  void aDropWithoutAReasonIsRefusedByTheServiceToo() {
    String id = deadLetter("again");
    given()
        .header("Authorization", "Bearer " + Operated.TOKEN)
        .contentType("application/json")
        .body("{\"reason\":\" \"}")
        .post("/operator/dead-letters/" + id + "/drop")
        .then()
        .statusCode(400);
    assertThat(operator("dead-letters").out()).contains(id);
  }
}
