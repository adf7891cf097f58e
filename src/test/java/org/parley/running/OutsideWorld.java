package org.parley.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Slack and Teams, played by a process of their own that goes on when Parley is killed. Its history
 * of deliveries is what really left Parley.
 */
public final class OutsideWorld implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String READY = "Stand-ins ready at ";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final @Nullable JavaProcess process;
  private final URI uri;

  private OutsideWorld(@Nullable JavaProcess process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /**
   * @param bot the port where Parley will listen
   * @param pace real seconds for each second of the platforms; Parley must be given the same
   */
  public record Setup(Path app, Path folder, int bot, double pace) {}

  public static OutsideWorld start(Setup setup) {
    var process =
        JavaProcess.start(
            new JavaProcess.Launch(
                "stand-ins",
                setup.app(),
                setup.folder(),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(
                    "stand-ins",
                    "--port",
                    "0",
                    "--bot",
                    "http://127.0.0.1:" + setup.bot(),
                    "--pace",
                    Double.toString(setup.pace())),
                Map.of()));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> process.printed().contains(READY) || !process.isAlive());
    String where = process.printed().substring(process.printed().indexOf(READY) + READY.length());
    return new OutsideWorld(process, URI.create(where.substring(0, where.indexOf(','))));
  }

  /** The world of a sandbox, which lives and ends with it. */
  public static OutsideWorld ofSandbox(URI standIns) {
    return new OutsideWorld(null, standIns);
  }

  /** What a person did, as the control of the stand-ins takes it. */
  public record Deed(Seat seat, String conversation, String kind, String target, JsonNode detail) {}

  /** What the platform told the person: nothing wrong, when it was acknowledged. */
  public record Outcome(int status, long millis, String problem) {
    public boolean isAcknowledged() {
      return status == 200 && problem.isEmpty();
    }
  }

  /** Something the bot said and the platform took. */
  public record Said(
      int number,
      Instant at,
      String conversation,
      String message,
      String person,
      String kind,
      String text) {}

  /**
   * A failure to play on the next calls that match; see the stand-ins' own control.
   *
   * @param conversation empty for any
   * @param kind rate_limited, error, timeout or reset
   * @param retryAfter platform seconds
   */
  public record Weather(
      String platform,
      String method,
      String conversation,
      String kind,
      int times,
      int retryAfter,
      String error) {}

  /** A message as a person sees it now. */
  public record Post(String id, boolean isByBot, boolean isOnlyForOne, JsonNode body, String text) {
    /** Everything in it, as the platform's JSON. */
    public String whole() {
      return text + " " + body;
    }
  }

  /** The environment that leads Parley here, with the credentials that this world knows. */
  public Map<String, String> credentials() {
    return Map.ofEntries(
        Map.entry("SLACK_SIGNING_SECRET", "practice-signing-secret"),
        Map.entry("SLACK_CLIENT_ID", "practice.client"),
        Map.entry("SLACK_CLIENT_SECRET", "practice-client-secret"),
        Map.entry("SLACK_API_URL", uri + "/slack/api/"),
        Map.entry("SLACK_AUTHORIZE_URL", uri + "/slack/oauth/v2/authorize"),
        Map.entry("TEAMS_APP_ID", "5b6c1c3e-0d0f-4b7e-9a55-9b1f0c2d7e11"),
        Map.entry("TEAMS_APP_PASSWORD", "practice-app-password"),
        Map.entry("TEAMS_TENANT_ID", Seat.TENANT),
        Map.entry("TEAMS_LOGIN_URL", uri + "/teams/login"),
        Map.entry(
            "TEAMS_OPENID_METADATA_URL", uri + "/teams/openid/.well-known/openidconfiguration"),
        Map.entry("TEAMS_ALLOWED_SERVICE_HOSTS", "127.0.0.1,localhost"));
  }

  /** Does what a person does, and waits for the platform's answer. */
  public Outcome act(Deed deed) {
    ObjectNode act = json.createObjectNode();
    act.put("platform", deed.seat().platform());
    act.put("workspace", deed.seat().workspace());
    act.put("person", deed.seat().person());
    act.put("conversation", deed.conversation());
    act.put("kind", deed.kind());
    act.put("target", deed.target());
    act.set("detail", deed.detail());
    JsonNode answer =
        send(
            HttpRequest.newBuilder(at("/control/act"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(act.toString())));
    return new Outcome(
        answer.path("status").asInt(),
        answer.path("millis").asLong(),
        answer.path("problem").asText());
  }

  /** What a person sees in a conversation, oldest first. */
  public List<Post> posts(Seat seat, String conversation) {
    var posts = new ArrayList<Post>();
    get("/control/messages", seat, "&as=" + seat.person() + "&conversation=" + coded(conversation))
        .forEach(
            it ->
                posts.add(
                    new Post(
                        it.path("id").asText(),
                        it.path("author").asText().equals("bot"),
                        it.path("onlyForYou").asBoolean(),
                        it.path("body"),
                        it.path("text").asText())));
    return posts;
  }

  /** The dialog that lies open before a person: JSON null when there is none. */
  public JsonNode dialog(Seat seat) {
    return get("/control/dialog", seat, "&person=" + seat.person());
  }

  /** Everything that left Parley after a number, in order. */
  public List<Said> said(int after) {
    var all = new ArrayList<Said>();
    send(HttpRequest.newBuilder(at("/control/deliveries?after=" + after)))
        .forEach(
            it ->
                all.add(
                    new Said(
                        it.path("number").asInt(),
                        Instant.parse(it.path("at").asText()),
                        it.path("conversation").asText(),
                        it.path("message").asText(),
                        it.path("person").asText(),
                        it.path("kind").asText(),
                        it.path("text").asText())));
    return all;
  }

  /** Makes the next calls that match fail. */
  public void plays(Weather weather) {
    control("/control/fault", json.valueToTree(weather));
  }

  /** Forgets failures that were not played yet. */
  public void clears() {
    control("/control/faults/clear", json.createObjectNode());
  }

  private void control(String path, JsonNode body) {
    send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Parts of the stand-ins' own address. */
  public URI at(String path) {
    return URI.create(uri + path);
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }

  private JsonNode get(String path, Seat seat, String query) {
    return send(
        HttpRequest.newBuilder(
            at(
                path
                    + "?platform="
                    + seat.platform()
                    + "&workspace="
                    + coded(seat.workspace())
                    + query)));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
