package org.parley.teams.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.teams.TeamsSetup.Credentials;
import org.parley.watch.PlatformCalls;
import org.parley.watch.PlatformCalls.Outcome;

/**
 * The bot's own token for the connector: asked for with the client credentials of our home tenant,
 * kept until shortly before it ends. One request at a time, whoever needs it.
 */
final class TeamsTokens {
  private static final String SCOPE = "https://api.botframework.com/.default";
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI endpoint;
  private final Credentials credentials;
  private final Clock machine;
  private final ObjectMapper json = new ObjectMapper();
  private final ReentrantLock asking = new ReentrantLock();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile @Nullable Kept kept;

  TeamsTokens(URI login, Credentials credentials, Clock machine) {
    this.endpoint = URI.create(login + "/" + credentials.tenant() + "/oauth2/v2.0/token");
    this.credentials = credentials;
    this.machine = machine;
  }

  /** No token was given; the reason is the login's error code, never a secret. */
  static final class NoToken extends IOException {
    private static final long serialVersionUID = 1;

    NoToken(String reason) {
      super(reason);
    }
  }

  private record Kept(String token, Instant until) {}

  String token() throws NoToken {
    var now = fresh();
    if (now != null) {
      return now;
    }
    asking.lock();
    try {
      now = fresh();
      return now != null ? now : ask();
    } finally {
      asking.unlock();
    }
  }

  /** Forgets a token that the connector refused. */
  void refused() {
    kept = null;
  }

  private @Nullable String fresh() {
    var it = kept;
    return it != null && machine.instant().isBefore(it.until()) ? it.token() : null;
  }

  private String ask() throws NoToken {
    long begun = System.nanoTime();
    var outcome = Outcome.NO_ANSWER;
    try {
      var request =
          HttpRequest.newBuilder(endpoint)
              .timeout(PATIENCE)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form()))
              .build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      outcome = Outcome.of(response.statusCode());
      return keep(response);
    } catch (NoToken e) {
      throw e;
    } catch (IOException e) {
      throw new NoToken(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoToken("interrupted");
    } finally {
      PlatformCalls.record("teams", "token", outcome, begun);
    }
  }

  private String keep(HttpResponse<String> response) throws IOException {
    var body = json.readTree(response.body());
    var token = body.path("access_token").asText();
    if (response.statusCode() != 200 || token.isEmpty()) {
      throw new NoToken(response.statusCode() + " " + body.path("error").asText());
    }
    var lasts = Duration.ofSeconds(body.path("expires_in").asLong(300));
    var useful =
        lasts.compareTo(EARLY.multipliedBy(2)) > 0 ? lasts.minus(EARLY) : lasts.dividedBy(2);
    kept = new Kept(token, machine.instant().plus(useful));
    return token;
  }

  private String form() {
    return Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            credentials.appId(),
            "client_secret",
            credentials.password(),
            "scope",
            SCOPE)
        .entrySet()
        .stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
