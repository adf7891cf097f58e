package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.running.Seat;

/** Slack sends the same thing again: late, out of order, and to two replicas at once. */
class RepeatedFaults extends AtASite {
  private static final long SEED = Long.getLong("parley.faults.seed", 20_261_126L);
  private static final int REQUESTS = 30;
  private static final int TIMES = 4;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  @DisplayName(
      "Fault 18: what Slack sends four times, to both replicas, out of order, has one effect")
  void whatIsSentAgainHasOneEffect() {
    System.out.printf("fault 18: seed %d%n", SEED);
    var random = new Random(SEED);
    List<Integer> sendings =
        IntStream.range(0, REQUESTS * TIMES)
            .mapToObj(it -> it % REQUESTS)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(sendings, random);
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int number : sendings) {
      // Each sending goes to both at the same moment.
      site.replicas()
          .forEach(it -> answers.add(send(it.parley().at("/slack/events"), command(number))));
      if (answers.size() % 16 == 0) {
        answers.forEach(CompletableFuture::join);
      }
    }
    var statuses = answers.stream().map(CompletableFuture::join).distinct().toList();
    var invited =
        site.postgres().column("select organisation_name from invitation").stream()
            .filter(it -> it.startsWith("Repeated "))
            .toList();
    assertThat(invited).hasSize(REQUESTS).doesNotHaveDuplicates();
    assertThat(statuses).containsExactly(200);
    Findings.add(
        "18",
        "%d commands, each sent %d times to two replicas at once, shuffled"
            .formatted(REQUESTS, TIMES),
        "%d requests, all answered 200, %d effects: 0 lost, 0 doubled"
            .formatted(answers.size(), invited.size()));
  }

  private static String command(int number) {
    Map<String, String> form =
        Map.of(
            "team_id",
            Seat.ANA.workspace(),
            "channel_id",
            Seat.ANA.channel(),
            "channel_name",
            "clean-harbour",
            "user_id",
            Seat.ANA.person(),
            "user_name",
            "ana",
            "command",
            "/partnership",
            "text",
            "invite Repeated " + number,
            "api_app_id",
            "A0PARLEY",
            "response_url",
            "http://127.0.0.1:1/slack/response/none",
            "trigger_id",
            "repeated." + number);
    return form.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private CompletableFuture<Integer> send(java.net.URI to, String body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    var request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature(timestamp, body))
            .header("X-Slack-Retry-Num", "1")
            .header("X-Slack-Retry-Reason", "http_timeout")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private String signature(String timestamp, String body) {
    try {
      String secret = world.credentials().get("SLACK_SIGNING_SECRET");
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed =
          mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
