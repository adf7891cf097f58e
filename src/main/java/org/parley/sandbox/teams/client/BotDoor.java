package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.sandbox.teams.connector.Connector;
import org.parley.sandbox.teams.trust.Registration;
import org.parley.sandbox.teams.trust.SigningKeys;
import org.parley.sandbox.world.World;

/** Sends activities to the bot, each with a token that the bot can check. */
public final class BotDoor {

  /** How long the platform waits for the answer to an invoke. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration MESSAGE_PATIENCE = Duration.ofSeconds(15);
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final Duration TOKEN_LEAD = Duration.ofMinutes(5);
  private static final int INVOKE_TRIES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;
  private final Registration bot;
  private final SigningKeys keys;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param patience how long to wait for the answer to an invoke
   */
  public BotDoor(World world, Registration bot, SigningKeys keys, Duration patience) {
    this.world = world;
    this.bot = bot;
    this.keys = keys;
    this.patience = patience;
  }

  /** Sends a message or an event, once. */
  CompletableFuture<Uptake> send(ObjectNode activity) {
    return attempt(activity, MESSAGE_PATIENCE, System.nanoTime());
  }

  /** Sends an invoke; the same one again, up to twice, when no answer comes in time. */
  Uptake invoke(ObjectNode activity) {
    long start = System.nanoTime();
    var uptake = attempt(activity, patience, start).join();
    for (int tries = 1; tries < INVOKE_TRIES && uptake.status() == 0; tries++) {
      uptake = attempt(activity, patience, start).join();
    }
    return uptake;
  }

  private CompletableFuture<Uptake> attempt(ObjectNode activity, Duration limit, long start) {
    var request =
        HttpRequest.newBuilder(address())
            .timeout(limit)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token(activity.path("serviceUrl").asText()))
            .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .handle((answer, problem) -> taken(answer, start));
  }

  private URI address() {
    return URI.create(world.bot().get().toString().replaceAll("/+$", "") + "/api/messages");
  }

  private String token(String serviceUrl) {
    var now = world.machine().instant();
    var claims = JsonNodeFactory.instance.objectNode().put("iss", Connector.ISSUER);
    claims.put("aud", bot.appId()).put("serviceurl", serviceUrl);
    claims.put("nbf", now.minus(TOKEN_LEAD).getEpochSecond());
    claims.put("exp", now.plus(TOKEN_LIFE).getEpochSecond());
    return keys.sign(claims);
  }

  private static Uptake taken(@Nullable HttpResponse<String> answer, long start) {
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return answer == null
        ? new Uptake(0, millis, MissingNode.getInstance())
        : new Uptake(answer.statusCode(), millis, parsed(answer.body()));
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
