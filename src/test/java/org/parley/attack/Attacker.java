package org.parley.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.parley.slack.WebApi;
import org.parley.teams.ConnectorOnLoopback;

/** Speaks HTTP byte by byte, with both platforms' servers on this machine. */
final class Attacker {
  static final String TEAM = "T0ATTACKED";
  static final String TOKEN = "xoxb-canary-token-4711";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE = 30_000;

  final WebApi slack;
  final ConnectorOnLoopback teams;
  private final int port;

  Attacker(URI parley) throws IOException {
    var config = ConfigProvider.getConfig();
    port = parley.getPort();
    slack = new WebApi(config.getValue("attacked.slack", Integer.class));
    teams = new ConnectorOnLoopback(config.getValue("attacked.teams", Integer.class));
    slack.on(
        "chat.postMessage", WebApi.Answer.json("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}"));
    slack.on(
        "users.info",
        WebApi.Answer.json(
            "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\""
                + TEAM
                + "\",\"real_name\":\"Ann\",\"tz\":\"UTC\",\"profile\":{\"real_name\":\"Ann\"}}}"));
  }

  /** An answer; status 0 where the connection was closed without one. */
  record Answer(int status, String head, String body) {
    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .reduce("", (all, one) -> all.isEmpty() ? one : all + "|" + one);
    }
  }

  Answer get(String path, String... headers) {
    return send("GET " + path, new byte[0], headers);
  }

  Answer post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer post(String path, byte[] body, String... headers) {
    var all = Stream.concat(Stream.of(headers), Stream.of("Content-Length: " + body.length));
    return send("POST " + path, body, all.toArray(String[]::new));
  }

  Answer send(String what, byte[] body, String... headers) {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(head(what, headers));
      try {
        socket.getOutputStream().write(body);
      } catch (IOException closedAlready) {
        // The answer may have come before the body was through.
      }
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Socket open() throws IOException {
    return new Socket("127.0.0.1", port);
  }

  static byte[] head(String what, String... headers) {
    var head = new StringBuilder(what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    Stream.of(headers).forEach(it -> head.append(it).append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  static Answer read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (SocketTimeoutException stillOpen) {
      throw stillOpen;
    } catch (IOException reset) {
      // What was read until then counts.
    }
    var text = bytes.toString(StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return new Answer(0, "", "");
    }
    int end = text.indexOf("\r\n\r\n");
    var head = end < 0 ? text : text.substring(0, end);
    return new Answer(
        Integer.parseInt(head.split(" ", 3)[1]), head, end < 0 ? "" : text.substring(end + 4));
  }

  /** A body, signed as Slack does now. */
  Answer slack(String body, String type) {
    return post("/slack/events", body, signed(AttackedParley.SIGNING, now(), body, type));
  }

  static String[] signed(String secret, String time, String body, String type) {
    return new String[] {
      "Content-Type: " + type,
      "X-Slack-Request-Timestamp: " + time,
      "X-Slack-Signature: " + signature(secret, time, body)
    };
  }

  static String now() {
    return String.valueOf(Clock.systemUTC().instant().getEpochSecond());
  }

  static String signature(String secret, String time, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var text = "v0:" + time + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A slash command as a form. */
  static String command(String text, String user) {
    return "command=%2Fpartnership&team_id="
        + TEAM
        + "&user_id="
        + user
        + "&user_name=ann&channel_id=C1&api_app_id=A1&trigger_id="
        + UUID.randomUUID()
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fx&text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer command(String text) {
    return slack(command(text, "U1"), "application/x-www-form-urlencoded");
  }

  /** An activity with a token that is right. */
  Answer teams(String body) {
    return post("/api/messages", body, teamsHeaders());
  }

  String[] teamsHeaders() {
    return List.of("Content-Type: application/json", "Authorization: " + teams.token())
        .toArray(String[]::new);
  }

  ObjectNode typedInTeams(String text) {
    var activity = JSON.createObjectNode().put("type", "message").put("channelId", "msteams");
    activity.put("id", UUID.randomUUID().toString()).put("text", text);
    activity.put("serviceUrl", teams.serviceUrl());
    activity.putObject("from").put("id", "29:ann").put("aadObjectId", "ann");
    activity.putObject("recipient").put("id", "28:bot");
    activity
        .putObject("conversation")
        .put("id", "a:ann")
        .put("conversationType", "personal")
        .put("tenantId", "t-1");
    return activity;
  }
}
