package org.parley.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * The whole service with its sandbox, in a folder and on ports of its own. Test classes with the
 * same profile share one run; a class that wants its own extends this.
 */
public class PracticeSandbox implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    // Slack's consent page sends the browser back to the public address, so the port must be known.
    int port = freePort();
    Path data = Path.of("target", "test-data", "sandbox-" + UUID.randomUUID());
    return Map.of(
        "parley.sandbox.mode",
        "auto",
        "parley.sandbox.port",
        "0",
        "parley.sandbox.data",
        data.toString(),
        "quarkus.http.test-port",
        String.valueOf(port),
        "parley.public-url",
        "http://localhost:" + port);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
