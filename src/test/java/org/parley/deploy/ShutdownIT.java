package org.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;

/** A process that is told to end first says that it is not ready, and answers meanwhile. */
class ShutdownIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void readinessGoesRedWhileRequestsAreStillAnswered() throws IOException {
    Builds.theDefaultIsForH2();
    var folder = Builds.folder("shutdown");
    int port = RunningParley.freePort();
    try (var world =
            OutsideWorld.start(
                new OutsideWorld.Setup(Builds.H2, folder.resolve("world"), port, 1));
        var parley =
            new RunningParley(
                new RunningParley.Setup(
                    Builds.H2,
                    folder.resolve("parley"),
                    port,
                    SandboxProcess.OPTIONS,
                    Map.of("PARLEY_SHUTDOWN_DELAY", "4S")),
                world)) {
      parley.start();
      assertThat(status(parley, "/q/health/ready")).isEqualTo(200);

      var ending = CompletableFuture.runAsync(parley::close);
      Awaitility.await()
          .atMost(Duration.ofSeconds(4))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> status(parley, "/q/health/ready") == 503);
      assertThat(status(parley, "/q/health/live")).isEqualTo(200);
      assertThat(status(parley, "/privacy")).isEqualTo(200);
      assertThat(ending).succeedsWithin(Duration.ofSeconds(40));
      assertThat(parley.process().printed())
          .contains("stopped in")
          .doesNotContain("ERROR")
          .doesNotContain("Exception");
    }
  }

  private int status(RunningParley parley, String path) {
    var request = HttpRequest.newBuilder(parley.at(path)).timeout(Duration.ofSeconds(2)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException gone) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
