package org.parley.teams.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.teams.Remembered;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;
import org.parley.teams.render.TeamsMessageRenderer;

/** A server's own end of a connection, seen by hand. */
class IdleConnectionTest {
  /** When Node, and with it Microsoft's local client, closes an idle connection. */
  private static final int OTHERS_CLOSE_AFTER_MILLIS = 5_000;

  private static final Viewer CHANNEL =
      new Viewer(
          Destination.channel(Platform.TEAMS, "t-1", "room"),
          Optional.empty(),
          Locale.ENGLISH,
          ZoneOffset.UTC);

  private final Remembered remembered = new Remembered();

  @Test
  void isGivenUpBeforeTheOtherSideWouldCloseItSoThatNothingIsSentIntoTheVoid() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var nextByte = CompletableFuture.supplyAsync(() -> answeredOnce(server));
      assertThat(messenger(server.getLocalPort()).post(CHANNEL, Message.saying("Hello.")))
          .isEqualTo(new Delivery.Delivered("1"));
      assertThat(nextByte.get(10, TimeUnit.SECONDS)).as("end of stream").isEqualTo(-1);
    }
  }

  private TeamsMessenger messenger(int port) {
    var setup =
        TeamsSetup.of(
            SettingsInATest.none()
                .with("anonymous", true)
                .with("allowedServiceHosts", List.of("127.0.0.1"))
                .build());
    remembered.installations.keep(
        new Installation(Platform.TEAMS, "t-1", "Harbour", "28:bot", ""),
        "http://127.0.0.1:" + port + "/");
    var connector = new TeamsConnector(ConnectorClients.of(setup), remembered.installations);
    return new TeamsMessenger(
        connector,
        new PersonalChats(connector, remembered.installations),
        new TeamsMessageRenderer(setup));
  }

  /** Answers one request, keeps the connection open, and gives back what is read next. */
  private static int answeredOnce(ServerSocket server) {
    try (Socket socket = server.accept()) {
      var in = socket.getInputStream();
      in.readNBytes(lengthOfBody(in));
      var answer =
          "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
              + "{\"id\":\"1\"}";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.setSoTimeout(OTHERS_CLOSE_AFTER_MILLIS);
      return in.read();
    } catch (IOException stillOpen) {
      throw new java.io.UncheckedIOException(stillOpen);
    }
  }

  private static int lengthOfBody(InputStream in) throws IOException {
    int length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
