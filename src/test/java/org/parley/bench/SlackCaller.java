package org.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.running.OutsideWorld.Outcome;

/** Sends what Slack sends, signed, straight to the door: for rates that a played Slack cannot. */
public final class SlackCaller {
  /** Longer than Slack's three seconds: how long an answer takes is measured, not assumed. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI door;
  private final String secret;

  public SlackCaller(URI door, String secret) {
    this.door = door;
    this.secret = secret;
  }

  /** A slash command, whose answer must contain some text. */
  public Outcome send(String body, String expected) {
    String now = Long.toString(Instant.now().getEpochSecond());
    var request =
        HttpRequest.newBuilder(door)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", now)
            .header("X-Slack-Signature", "v0=" + signed("v0:" + now + ":" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      boolean isExpected = answer.body().contains(expected);
      return new Outcome(answer.statusCode(), 0, isExpected ? "" : "answered: " + answer.body());
    } catch (IOException failure) {
      return new Outcome(0, 0, failure.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String signed(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
