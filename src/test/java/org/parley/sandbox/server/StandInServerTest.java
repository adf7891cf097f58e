package org.parley.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInServerTest {

  @TempDir Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private StandIns standIns;

  @BeforeEach
  void open() throws IOException {
    standIns = start();
  }

  @AfterEach
  void close() {
    standIns.close();
  }

  private StandIns start() throws IOException {
    var settings =
        new StandIns.Settings(
            () -> URI.create("http://127.0.0.1:9"), Clock.systemUTC(), 1.0, Optional.of(data));
    return StandIns.open(StandInServer.start(0), settings, List.of(EchoStandIn::new));
  }

  @Test
  void aNamedSegmentIsDecodedAndAPlusStaysAPlus() throws Exception {
    assertThat(get("/echo/rooms/19%3Aa%2Fb%40x+y/lines").body()).isEqualTo("{room=19:a/b@x+y}");
    assertThat(get("/echo//rooms/a/lines").body()).isEqualTo("{room=a}");
    assertThat(get("/echo/ask?a=1%262+3&b").body()).isEqualTo("{a=1&2 3, b=}");
  }

  @Test
  void theMoreExactPathAnswers() throws Exception {
    assertThat(get("/echo/rooms/all/lines").body()).isEqualTo("every room");
  }

  @Test
  void anExceptionBecomesA500WithoutDetail() throws Exception {
    var answer = get("/echo/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void unknownPathsAndMethodsAreRefused() throws Exception {
    assertThat(get("/echo/elsewhere").statusCode()).isEqualTo(404);
    assertThat(get("/echo/say").statusCode()).isEqualTo(405);
  }

  @Test
  void noAnswerCutsTheLine() {
    assertThatThrownBy(() -> get("/echo/nothing")).isInstanceOf(IOException.class);
  }

  @Test
  void aBodyAboveTheCapIsRefused() throws Exception {
    assertThat(post("/echo/say", "x".repeat(2 * 1024 * 1024)).statusCode()).isEqualTo(200);
    assertThat(post("/echo/say", "x".repeat(2 * 1024 * 1024 + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void aForeignHostIsRefused() throws Exception {
    try (var socket = new Socket("127.0.0.1", standIns.uri().getPort())) {
      String request =
          "GET /control/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void whatWasSaidIsThereAfterARestartAndIdsGoOn() throws Exception {
    post("/echo/say", "hello");
    close();
    standIns = start();
    assertThat(get("/control/messages?platform=echo").body()).contains("hello");
    post("/echo/say", "again");
    assertThat(standIns.happenings().since(1))
        .singleElement()
        .satisfies(h -> assertThat(h.id()).isEqualTo(2));
  }

  @Test
  void aChangeReachesTheFileByItself() throws Exception {
    post("/echo/say", "kept soon");
    await().until(() -> Files.exists(data.resolve("standins.json")));
    await().until(() -> Files.readString(data.resolve("standins.json")).contains("kept soon"));
  }

  @Test
  void aFileThatCannotBeReadIsSetAside() throws Exception {
    close();
    Files.writeString(data.resolve("standins.json"), "{broken");
    standIns = start();
    assertThat(data.resolve("standins.json.unreadable")).hasContent("{broken");
    assertThat(get("/control/messages?platform=echo").body()).isEqualTo("[]");
  }

  @Test
  void aListenerHearsHappeningsInOrderUntilItLeaves() throws Exception {
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    var subscription = standIns.happenings().subscribe(happening -> heard.add(happening.id()));
    post("/echo/say", "1");
    post("/echo/say", "2");
    await().until(() -> heard.equals(List.of(1L, 2L)));
    subscription.close();
    post("/echo/say", "3");
    assertThat(standIns.happenings().since(2)).hasSize(1);
    assertThat(heard).hasSize(2);
  }

  @Test
  void theControlRoutesShowActAndCount() throws Exception {
    assertThat(get("/control/state").body()).contains("\"pace\":1.0", "\"id\":\"E1\"");
    var act =
        post(
            "/control/act",
            "{\"platform\":\"echo\",\"person\":\"U1\",\"kind\":\"type\",\"detail\":{\"text\":\"hi\"}}");
    assertThat(act.body()).isEqualTo("{\"status\":200,\"millis\":1,\"problem\":\"\"}");
    assertThat(get("/control/messages?platform=echo").body()).contains("U1: hi");
    post("/echo/say", "delivered");
    assertThat(get("/control/deliveries?after=0").body())
        .startsWith("[{\"number\":1,\"platform\":\"echo\"")
        .contains("\"kind\":\"POST\"", "\"text\":\"delivered\"");
    assertThat(get("/control/deliveries?after=1").body()).isEqualTo("[]");
    assertThat(get("/control/dialog?platform=echo").body()).isEqualTo("null");
  }

  @Test
  void aFaultIsPlayedAsOftenAsAsked() throws Exception {
    post(
        "/control/fault",
        "{\"platform\":\"echo\",\"method\":\"say\",\"kind\":\"rate_limited\",\"times\":2}");
    post("/control/fault", "{\"platform\":\"other\",\"kind\":\"error\"}");
    assertThat(post("/echo/say", "x").statusCode()).isEqualTo(429);
    assertThat(post("/echo/say", "x").statusCode()).isEqualTo(429);
    assertThat(post("/echo/say", "x").statusCode()).isEqualTo(200);
  }

  @Test
  void aPaceThatIsNotAboveZeroIsRefused() throws Exception {
    assertThat(post("/control/pace", "{\"pace\":0.01}").body()).isEqualTo("{\"pace\":0.01}");
    assertThat(post("/control/pace", "{\"pace\":0}").statusCode()).isEqualTo(400);
    assertThat(standIns.pace()).isEqualTo(0.01);
  }

  @Test
  void aControlPostThatIsNotJsonIsRefused() throws Exception {
    var form =
        HttpRequest.newBuilder(standIns.uri().resolve("/control/pace"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"pace\":0.5}"))
            .build();
    assertThat(client.send(form, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    assertThat(post("/control/act", "{").statusCode()).isEqualTo(400);
    assertThat(standIns.pace()).isEqualTo(1.0);
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(standIns.uri() + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(standIns.uri() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
