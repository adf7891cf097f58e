package org.parley.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.sandbox.server.StandInServer;
import org.parley.sandbox.teams.tenant.PortAuthority;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.Faults;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.World;

/** The stand-in, a bot behind it and a plain HTTP client in front of it. */
final class Harbour implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();
  static final TeamsApp APP =
      new TeamsApp("5f3c1d2e-0000-4000-8000-00000000b071", "harbour-secret", "home-tenant");

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T09:00:00.257Z"));
  final Faults faults = new Faults();
  final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  final FakeBot bot;
  final StandInServer server;
  final World world;
  final TeamsStandIn teams;
  volatile double pace = 1;

  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  Harbour() throws IOException {
    bot = new FakeBot(clock, APP.appId());
    server = StandInServer.start(0);
    world =
        new World(
            bot::uri, server::uri, clock, () -> pace, (where, line) -> {}, deliveries::add, faults);
    teams = new TeamsStandIn(world, APP, Duration.ofMillis(300));
    teams.serve(server);
    bot.trusts(server.uri() + "/teams/openid/.well-known/openidconfiguration");
  }

  @Override
  public void close() {
    server.close();
    bot.close();
  }

  HttpResponse<String> login(String tenant, String secret) {
    var form =
        "grant_type=client_credentials&client_id="
            + APP.appId()
            + "&client_secret="
            + secret
            + "&scope="
            + URLEncoder.encode("https://api.botframework.com/.default", StandardCharsets.UTF_8);
    var address = server.uri() + "/teams/login/" + tenant + "/oauth2/v2.0/token";
    return sent(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  Harbour loggedIn() {
    token = parsed(login(APP.homeTenant(), APP.appPassword())).path("access_token").asText();
    return this;
  }

  void bearer(String other) {
    token = other;
  }

  HttpResponse<String> call(String method, String path, JsonNode body) {
    var request =
        HttpRequest.newBuilder(URI.create(server.uri() + "/teams/connector/v3/" + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
    return sent(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> get(String path) {
    return call("GET", path, NullNode.instance);
  }

  HttpResponse<String> post(String room, JsonNode activity) {
    return call("POST", activities(room), activity);
  }

  static String activities(String room) {
    return "conversations/" + encoded(room) + "/activities";
  }

  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }

  ActResult act(String person, String room, Act.Kind kind) {
    return act(person, room, kind, "", NullNode.instance);
  }

  ActResult type(String person, String room, String text) {
    var detail = JSON.createObjectNode().put("text", text);
    return act(person, room, Act.Kind.TYPE, "", detail);
  }

  ActResult act(String person, String room, Act.Kind kind, String target, JsonNode detail) {
    return teams.act(new Act("teams", PortAuthority.TENANT, person, room, kind, target, detail));
  }

  List<MessageView> messages(String room, String person) {
    return teams.messages(PortAuthority.TENANT, room, person);
  }

  MessageView lastMessage(String room, String person) {
    var all = messages(room, person);
    return all.get(all.size() - 1);
  }

  static ObjectNode text(String text) {
    return JSON.createObjectNode().put("type", "message").put("text", text);
  }

  static ObjectNode message(JsonNode card) {
    var out = JSON.createObjectNode().put("type", "message");
    var attachment = out.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive").set("content", card);
    return out;
  }

  static JsonNode json(String singleQuoted) {
    return read(singleQuoted.replace('\'', '"'));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static JsonNode card(String bodyAndMore) {
    return json("{'type':'AdaptiveCard','version':'1.5'," + bodyAndMore + "}");
  }

  static JsonNode parsed(HttpResponse<String> response) {
    return read(response.body());
  }

  static String code(HttpResponse<String> response) {
    return response.statusCode() + " " + parsed(response).path("error").path("code").asText();
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
