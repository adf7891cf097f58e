package org.parley.app.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.running.JavaProcess;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/** The packaged command line beside the packaged service, whose database it could not open. */
class OperatorIT {
  private static final Path APP = Path.of("target", "quarkus-app");
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final double PACE = 0.02;

  private final Path folder =
      Path.of("target", "operator-it", Long.toString(Instant.now().toEpochMilli()));
  private final int port = RunningParley.freePort();
  private OutsideWorld world;
  private RunningParley parley;
  private int runs;

  @BeforeEach
  void start() {
    world = OutsideWorld.start(new OutsideWorld.Setup(APP, folder.resolve("world"), port, PACE));
    parley = parley(TOKEN);
    parley.start();
  }

  @AfterEach
  void stop() {
    parley.close();
    world.close();
  }

  private RunningParley parley(String token) {
    var settings =
        Map.of(
            "PARLEY_PACE",
            Double.toString(PACE),
            "PARLEY_OPERATOR_TOKEN",
            token,
            "PARLEY_LOG_FORMAT",
            "json");
    var options = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    return new RunningParley(
        new RunningParley.Setup(APP, folder.resolve("parley"), port, options, settings), world);
  }

  private JavaProcess operator(String... typed) {
    var arguments = new java.util.ArrayList<>(List.of("operator", "dead-letters"));
    arguments.addAll(List.of(typed));
    return JavaProcess.start(
        new JavaProcess.Launch(
            "operator-" + ++runs,
            APP,
            folder.resolve("operator"),
            List.of("-Xmx64m"),
            arguments,
            Map.of("PARLEY_OPERATOR_TOKEN", TOKEN, "PARLEY_HTTP_PORT", Integer.toString(port))));
  }

  private void slackRefusesOnce() throws IOException, InterruptedException {
    var fault =
        """
        {"platform":"slack","method":"chat.postMessage","conversation":"%s","kind":"error",
         "times":1,"error":"is_archived"}"""
            .formatted(Seat.FAY.channel());
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(world.at("/control/fault"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(fault))
                    .build(),
                BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private String listed() {
    var list = operator("list");
    assertThat(list.exitCode()).as(list.printed()).isZero();
    return list.printed();
  }

  @Test
  void aDeadLetterFindsItsWayBackFromAShell() throws Exception {
    var table = SharedTable.found(world);
    whatWasBegunIsTold();
    slackRefusesOnce();
    table.ana().send(table.ana().form("stage Map", Map.of("reason", "operatormark")));
    var id =
        Pattern.compile("(?m)^(\\S+) .*stage-advanced.v1 +slack +channel +T0SHORE +is_archived");
    String first =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofSeconds(1))
            .until(this::listed, printed -> id.matcher(printed).find());
    assertThat(first).doesNotContain("operatormark");
    var found = id.matcher(first);
    assertThat(found.find()).isTrue();
    assertThat(seenByFay()).doesNotContain("operatormark");

    assertThat(operator("requeue", found.group(1)).exitCode()).isZero();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> seenByFay().contains("operatormark"));
    assertThat(operator("requeue", found.group(1)).exitCode()).isEqualTo(1);
    assertThat(operator("requeue", "17").exitCode()).isEqualTo(2);

    parley.close();
    assertThat(operator().exitCode()).isEqualTo(3);
    assertThat(parley.process().printed())
        .contains("An operator: " + found.group(1) + " requeued")
        .doesNotContain(TOKEN);
    everyLineOfTheLogIsAnObjectWithItsTrail();
  }

  /** Else the refusal meets news of who came. */
  private void whatWasBegunIsTold() {
    var before = new java.util.concurrent.atomic.AtomicReference<>("");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .during(Duration.ofSeconds(4))
        .until(
            () -> {
              var now = seenByFay();
              return now.equals(before.getAndSet(now));
            });
  }

  private void everyLineOfTheLogIsAnObjectWithItsTrail() throws IOException {
    var json = new ObjectMapper();
    for (String line : parley.process().printed().lines().toList()) {
      var entry = json.readTree(line);
      assertThat(entry.path("level").asText()).as(line).isNotEmpty();
      String message = entry.path("message").asText();
      if (message.startsWith("An operator: ")) {
        assertThat(entry.path("mdc").path("ref").asText()).as(line).matches("[2-9A-Z]{6}");
      }
      if (message.startsWith("Could not be said")) {
        assertThat(entry.path("mdc").path("work").asText()).as(line).startsWith("drain/");
      }
    }
  }

  @Test
  void aTokenThatIsTooShortStopsTheStartWithOneSentence() {
    parley.close();
    var short1 = parley("too-short");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(short1::start)).isNotNull();
    assertThat(short1.process().exitCode()).isNotZero();
    assertThat(short1.process().printed())
        .contains("PARLEY_OPERATOR_TOKEN is too short")
        .doesNotContain("too-short\"")
        .doesNotContain("\tat org.parley");
  }

  private String seenByFay() {
    return world.posts(Seat.FAY, Seat.FAY.channel()).stream()
        .map(OutsideWorld.Post::whole)
        .reduce("", String::concat);
  }
}
