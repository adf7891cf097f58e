package org.parley.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too long, too deep, too slow or not what they say. */
@QuarkusTest
@TestProfile(AttackedParley.class)
class BodyAttackTest extends Attacked {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final int LIMIT = 256 * 1024;

  /** Whatever came before, a person is answered. */
  @AfterEach
  void everybodyElseIsServed() {
    assertThat(attacker.command("help").status()).isEqualTo(200);
  }

  private static String filled(String head, int length) {
    return head + "x".repeat(length - head.length());
  }

  @Test
  void slacksDoorTakesTheLimitAndNotAByteMore() {
    var head = Attacker.command("help ", "U1");
    assertThat(attacker.slack(filled(head, LIMIT), FORM).status()).isEqualTo(200);
    assertThat(attacker.slack(filled(head, LIMIT + 1), FORM).status()).isEqualTo(413);
  }

  @Test
  void teamsDoorTakesTheLimitAndNotAByteMore() {
    var activity = attacker.typedInTeams("TEXT").toString();
    int room = LIMIT - activity.length() + 4;
    assertThat(attacker.teams(activity.replace("TEXT", "x".repeat(room))).status()).isEqualTo(200);
    assertThat(attacker.teams(activity.replace("TEXT", "x".repeat(room + 1))).status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/slack/events",
        "/api/messages",
        "/slack/install",
        "/slack/oauth_redirect",
        "/q/health",
        "/",
        "/nowhere"
      })
  void twoMegabytesAreReadNowhere(String path) {
    var answer =
        attacker.post(path, new byte[2 << 20], "Content-Type: " + JSON, "Authorization: Bearer x");
    assertThat(answer.status()).isIn(0, 401, 404, 405, 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slack/events", "/api/messages"})
  void aBodyThatNeverEndsIsHungUpOn(String path) throws IOException {
    var chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.UTF_8);
    try (var socket = attacker.open()) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(
          Attacker.head(
              "POST " + path,
              "Transfer-Encoding: chunked",
              "Content-Type: " + JSON,
              "Authorization: " + attacker.teams.token()));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> isHungUp(out, chunk));
    }
  }

  private static boolean isHungUp(OutputStream out, byte[] more) {
    try {
      out.write(more);
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000, 100_000})
  void whatIsNestedDeeplyBreaksNothing(int depth) {
    var array = "[".repeat(depth) + "]".repeat(depth);
    int levels = Math.min(depth, (LIMIT - 1_000) / 6);
    var object = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    for (var nested : List.of(array, object)) {
      var event =
          "{\"type\":\"event_callback\",\"team_id\":\"%s\",\"event_id\":\"E\",\"event\":%s}"
              .formatted(Attacker.TEAM, nested);
      var press =
          "{\"type\":\"block_actions\",\"team\":{\"id\":\"%s\"},\"actions\":%s}"
              .formatted(Attacker.TEAM, nested);
      for (var body : List.of(nested, event)) {
        assertThat(attacker.slack(body, JSON).status()).isIn(200, 400, 413);
      }
      for (var payload : List.of(nested, press)) {
        assertThat(attacker.slack("payload=" + encoded(payload), FORM).status())
            .isIn(200, 400, 413);
      }
      var activity = attacker.typedInTeams("help").set("value", null).toString();
      for (var body : List.of(nested, activity.replace("null", nested))) {
        assertThat(attacker.teams(body).status()).isIn(400, 413);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whoSendsAByteASecondHoldsNoThreadForLong() throws IOException {
    var slow = new ArrayList<Socket>();
    for (var path : List.of("/slack/events", "/api/messages")) {
      for (int i = 0; i < 40; i++) {
        var socket = attacker.open();
        socket.setSoTimeout(1);
        socket
            .getOutputStream()
            .write(
                Attacker.head(
                    "POST " + path,
                    "Content-Length: 1000",
                    "Content-Type: " + JSON,
                    "Authorization: " + attacker.teams.token()));
        slow.add(socket);
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(25))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> slow.stream().noneMatch(BodyAttackTest::takesOneMore));
    for (var socket : slow) {
      socket.close();
    }
  }

  private static boolean takesOneMore(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return socket.getInputStream().read() >= 0;
    } catch (java.net.SocketTimeoutException stillOpen) {
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  void tooManyOrTooLongHeadersAreRefused() {
    var many =
        Stream.iterate(0, i -> i + 1)
            .limit(5_000)
            .map(i -> "X-" + i + ": y")
            .toArray(String[]::new);
    assertThat(attacker.post("/slack/events", "x", many).status()).isIn(0, 400, 431);
    assertThat(attacker.get("/" + "y".repeat(10_000)).status()).isIn(0, 400, 414);
    assertThat(
            attacker
                .post("/api/messages", "{}", "Authorization: Bearer " + "e".repeat(60_000))
                .status())
        .isIn(0, 400, 431);
  }

  @Test
  void anOddContentTypeOrEncodingIsNeverOurFault() {
    var body = Attacker.command("help", "U1");
    for (var type :
        List.of("", "/", "*/*", "text/plain", "multipart/form-data; boundary=", "x".repeat(900))) {
      assertThat(attacker.slack(body, type).status()).as(type).isIn(200, 400, 415);
      var headers =
          Arrays.asList("Content-Type: " + type, "Authorization: " + attacker.teams.token());
      var activity = attacker.typedInTeams("help").toString();
      assertThat(attacker.post("/api/messages", activity, headers.toArray(String[]::new)).status())
          .as(type)
          .isIn(200, 400, 415);
    }
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 200; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    var bomb = packed.toByteArray();
    assertThat(bomb.length).isLessThan(LIMIT);
    var unsigned = attacker.post("/slack/events", bomb, "Content-Encoding: gzip");
    assertThat(unsigned.status()).isEqualTo(401);
    for (var encoding : List.of("gzip", "deflate", "br", "x, gzip, gzip")) {
      var teams =
          attacker.post(
              "/api/messages",
              bomb,
              "Content-Encoding: " + encoding,
              "Content-Type: " + JSON,
              "Authorization: " + attacker.teams.token());
      assertThat(teams.status()).as(encoding).isIn(400, 415);
    }
  }
}
