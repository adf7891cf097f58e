package org.parley.running;

import java.io.IOException;
import java.net.ServerSocket;
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
import org.jspecify.annotations.Nullable;

/**
 * One installation of Parley: its data, its settings, and the process that runs it just now. Both
 * platforms are configured, as in production, and lead to the {@link OutsideWorld}.
 */
public final class RunningParley implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Setup setup;
  private final Map<String, String> environment;
  private @Nullable JavaProcess process;

  /**
   * @param app the packaged application
   * @param folder where it runs and keeps its data
   * @param options of the JVM
   * @param settings environment beside that of the platforms: the database, the pace
   */
  public record Setup(
      Path app, Path folder, int port, List<String> options, Map<String, String> settings) {}

  public RunningParley(Setup setup, OutsideWorld outside) {
    this.setup = setup;
    this.environment = new HashMap<>(outside.credentials());
    environment.put("PARLEY_HTTP_PORT", Integer.toString(setup.port()));
    environment.put("PARLEY_PUBLIC_URL", "http://127.0.0.1:" + setup.port());
    environment.put("PARLEY_SANDBOX", "off");
    environment.putAll(setup.settings());
  }

  /** A port of this machine that nobody listens on now. */
  public static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Starts it and waits until it says that it is ready; how long that took. */
  public Duration start() {
    long begun = System.nanoTime();
    var started =
        JavaProcess.start(
            new JavaProcess.Launch(
                "parley", setup.app(), setup.folder(), setup.options(), List.of(), environment));
    process = started;
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              if (!started.isAlive()) {
                throw new IllegalStateException("Parley ended by itself:\n" + started.lastLines());
              }
              return get("/q/health/ready") == 200;
            });
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  public JavaProcess process() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + setup.port() + path);
  }

  /** The sum of a metric over all its labels, or 0. */
  public double metric(String name) {
    return metric(name, "");
  }

  /** The same, where a label is so, as {@code area="heap"}. */
  public double metric(String name, String label) {
    try {
      var request = HttpRequest.newBuilder(at("/q/metrics")).build();
      return http.send(request, HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
          .filter(line -> line.contains(label))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }

  private int get(String path) throws InterruptedException {
    var request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
