package org.parley.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.parley.running.JavaProcess;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;

/** The sandbox as a newcomer starts it, as a process. */
final class SandboxProcess implements AutoCloseable {
  static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port = RunningParley.freePort();
  private final int standIns = RunningParley.freePort();
  private final JavaProcess process;

  /**
   * @param settings environment beside what makes a sandbox
   */
  SandboxProcess(Path app, Path folder, Map<String, String> settings) {
    var environment = new HashMap<>(settings);
    environment.put("PARLEY_SANDBOX", "on");
    environment.put("PARLEY_SANDBOX_DATA", "data/sandbox");
    environment.put("PARLEY_SANDBOX_PORT", Integer.toString(standIns));
    environment.put("PARLEY_HTTP_PORT", Integer.toString(port));
    process =
        JavaProcess.start(
            new JavaProcess.Launch("sandbox", app, folder, OPTIONS, List.of(), environment));
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("ended by itself:\n" + process.lastLines());
              }
              return ask("GET", "/q/health/ready").startsWith("200");
            });
  }

  OutsideWorld world() {
    return OutsideWorld.ofSandbox(URI.create("http://127.0.0.1:" + standIns));
  }

  void playExample() {
    String begun = ask("POST", "/sandbox/api/example");
    if (!begun.startsWith("202")) {
      throw new IllegalStateException("the example did not begin: " + begun);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> ask("GET", "/sandbox/api/example").contains("\"running\":false"));
    String end = ask("GET", "/sandbox/api/example");
    if (!end.contains("\"loaded\":true")) {
      throw new IllegalStateException(end);
    }
  }

  @Override
  public void close() {
    process.close();
  }

  private String ask(String method, String path) {
    var body = HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(10))
            .method(method, body)
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
