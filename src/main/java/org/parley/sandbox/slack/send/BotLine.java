package org.parley.sandbox.slack.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.parley.sandbox.slack.state.Scene;

/** Carries signed requests to {@code {bot}/slack/events}; the bot has 3 real seconds to answer. */
public final class BotLine {

  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String JSON = "application/json";

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Scene scene;

  public BotLine(Scene scene) {
    this.scene = scene;
  }

  /** Sends and waits for the acknowledgement. */
  public BotAnswer send(String contentType, String text) {
    return sendLater(contentType, text, Map.of()).join();
  }

  /** Sends; the answer comes within about 3 seconds and never as an exception. */
  CompletableFuture<BotAnswer> sendLater(
      String contentType, String text, Map<String, String> headers) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    long timestamp = scene.world().machine().instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(URI.create(scene.world().bot().get() + "/slack/events"))
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
            .header("X-Slack-Signature", Signature.of(scene.app().signingSecret(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    long start = System.nanoTime();
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .handle((response, failure) -> answer(response, failure, start));
  }

  private static BotAnswer answer(
      @org.jspecify.annotations.Nullable HttpResponse<String> response,
      @org.jspecify.annotations.Nullable Throwable failure,
      long start) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    if (response == null) {
      return new BotAnswer(0, millis, "", problem(failure));
    }
    boolean taken = response.statusCode() / 100 == 2;
    return new BotAnswer(
        response.statusCode(), millis, response.body(), taken ? "" : BotAnswer.FAILED);
  }

  private static String problem(@org.jspecify.annotations.Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    boolean late =
        cause instanceof HttpTimeoutException
            || cause instanceof java.util.concurrent.TimeoutException;
    return late && !isConnecting(cause) ? BotAnswer.TOO_LATE : BotAnswer.FAILED;
  }

  private static boolean isConnecting(@org.jspecify.annotations.Nullable Throwable cause) {
    return cause instanceof IOException
        && cause instanceof java.net.http.HttpConnectTimeoutException;
  }
}
