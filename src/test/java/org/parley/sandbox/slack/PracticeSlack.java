package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.parley.sandbox.server.StandInServer;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.World;

/** The stand-in on a port of its own, a fake bot beside it, and short words for both. */
final class PracticeSlack implements AutoCloseable {

  static final String TEAM = "T0HARBOUR";
  static final String CHANNEL = "C0HBCLEAN";
  static final String ANA = "U0HBANA";
  static final String BEN = "U0HBBEN";

  final PushedClock clock = new PushedClock();
  final SlackApp app = SlackApp.practice();
  final FakeBot bot;
  final StandIns standIns;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<SlackStandIn> played = new AtomicReference<>();
  private String token = "";

  PracticeSlack(double pace) throws IOException {
    bot = new FakeBot(app.signingSecret());
    var settings = new StandIns.Settings(bot::uri, clock, pace, Optional.empty());
    standIns = StandIns.open(StandInServer.start(0), settings, List.of(this::play));
  }

  private SlackStandIn play(World world) {
    played.set(new SlackStandIn(world, app));
    return played.get();
  }

  void archive(String channel) {
    played.get().archive(TEAM, channel);
  }

  JsonNode saved() {
    return played.get().save();
  }

  /** What a restart would bring back, through the file's own JSON. */
  SlackStandIn copy() {
    var copy =
        new SlackStandIn(
            new World(bot::uri, standIns::uri, clock, standIns::pace, (where, line) -> {}), app);
    copy.load(FakeBot.json(saved().toString()));
    return copy;
  }

  /** Installs the way a person does, through the bot's install page. */
  ActResult install(String scopes) {
    String redirect = bot.uri() + "/slack/oauth_redirect";
    bot.sendsTo(
        standIns.uri()
            + "/slack/oauth/v2/authorize?client_id="
            + app.clientId()
            + "&scope="
            + scopes
            + "&state=st-1&redirect_uri="
            + URLEncoder.encode(redirect, StandardCharsets.UTF_8),
        back -> redeem(back, redirect));
    return act(Act.Kind.INSTALL, "", "", NullNode.getInstance());
  }

  private int redeem(URI back, String redirect) {
    String code = back.getQuery().replaceAll("(?:.*&)?code=([^&]+).*", "$1");
    JsonNode answer = access(code, redirect);
    token = answer.path("access_token").asText();
    return 200;
  }

  JsonNode access(String code, String redirect) {
    return call(
        "oauth.v2.access",
        Map.of(
            "client_id",
            app.clientId(),
            "client_secret",
            app.clientSecret(),
            "code",
            code,
            "redirect_uri",
            redirect));
  }

  String token() {
    return token;
  }

  void token(String other) {
    token = other;
  }

  JsonNode call(String method, Map<String, String> form) {
    return FakeBot.json(raw(method, form).body());
  }

  HttpResponse<String> raw(String method, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(standIns.uri() + "/slack/api/" + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  HttpResponse<String> json(String url, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  JsonNode post(String channel, String text) {
    return call("chat.postMessage", Map.of("channel", channel, "text", text));
  }

  ActResult type(String text) {
    return act(Act.Kind.TYPE, CHANNEL, "", FakeBot.json("{\"text\":\"" + text + "\"}"));
  }

  ActResult act(Act.Kind kind, String conversation, String target, JsonNode detail) {
    return standIns.act(new Act("slack", TEAM, ANA, conversation, kind, target, detail));
  }

  ActResult act(Act.Kind kind, String conversation) {
    return act(kind, conversation, "", NullNode.getInstance());
  }

  List<MessageView> seen(String person, String conversation) {
    return standIns.messages(new StandIns.Place("slack", TEAM, conversation, person));
  }

  StandIns.Place before(String person) {
    return new StandIns.Place("slack", TEAM, "", person);
  }

  @Override
  public void close() {
    standIns.close();
    bot.close();
  }
}
