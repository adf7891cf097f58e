package org.parley.app.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The Parley that runs, asked over HTTP. The token goes to its address and nowhere else. */
final class RunningService {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String DEAD_LETTERS = "/operator/dead-letters";

  private final URI address;
  private final String token;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  RunningService(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** It gave no answer that can be used; says why in one sentence. */
  static final class NotReached extends Exception {
    private static final long serialVersionUID = 1;

    NotReached(String sentence) {
      super(sentence, null, false, false);
    }
  }

  JsonNode deadLetters() throws NotReached {
    return send(to(DEAD_LETTERS).GET());
  }

  JsonNode requeue(UUID id) throws NotReached {
    return send(to(DEAD_LETTERS + "/" + id + "/requeue").POST(BodyPublishers.noBody()));
  }

  JsonNode drop(UUID id, String reason) throws NotReached {
    var body = json.valueToTree(Map.of("reason", reason)).toString();
    return send(
        to(DEAD_LETTERS + "/" + id + "/drop")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder request) throws NotReached {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case 200 -> json.readTree(answer.body());
        case 404 ->
            throw new NotReached(
                "%s does not let an operator in: it was started without PARLEY_OPERATOR_TOKEN, or"
                        .formatted(address)
                    + " with another one.");
        default ->
            throw new NotReached(
                "%s is in trouble (HTTP %d); its log says more."
                    .formatted(address, answer.statusCode()));
      };
    } catch (IOException away) {
      throw new NotReached("Parley cannot be reached at %s. Does it run?".formatted(address));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotReached("Stopped before Parley answered.");
    }
  }
}
