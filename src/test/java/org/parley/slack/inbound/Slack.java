package org.parley.slack.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.slack.KeptInstallations;
import org.parley.slack.KnownPeople;
import org.parley.slack.Settings;
import org.parley.slack.WebApi;

/** Everything of the Slack room, with ports in memory and a Web API on this machine. */
final class Slack implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  final WebApi api;
  final KeptInstallations installations = KeptInstallations.one();
  final KnownPeople people;
  final List<Request> requests;
  final SlackSignature signature = new SlackSignature(List.of(Settings.SECRET), Clock.systemUTC());
  final App app;
  final SlackDoor door;
  private final Rooms rooms;

  Slack() throws IOException {
    api = new WebApi();
    rooms = new Rooms(Settings.with(api.url()), installations);
    people = rooms.people;
    requests = rooms.requests;
    app = rooms.app;
    door = rooms.door;
    api.on(
        "users.info",
        WebApi.Answer.json(
            "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\""
                + KeptInstallations.TEAM
                + "\","
                + "\"name\":\"astrid\",\"real_name\":\"Astrid\",\"tz\":\"Europe/Oslo\","
                + "\"locale\":\"de-DE\",\"profile\":{\"real_name\":\"Astrid\"}}}"));
  }

  Slack saying(Function<Request, Reply> reply) {
    rooms.says = reply;
    return this;
  }

  Slack saying(Reply reply) {
    return saying(request -> reply);
  }

  Request asked() {
    return requests.get(requests.size() - 1);
  }

  /** A signed form, as slash commands are. */
  Response command(String text, String... more) {
    var body =
        "command=%2Fpartnership&text="
            + encoded(text)
            + "&team_id="
            + KeptInstallations.TEAM
            + "&user_id=U1&user_name=astrid&channel_id=C1&trigger_id=123.456.abc"
            + "&api_app_id=A0PARLEY&response_url="
            + encoded(api.responseUrl())
            + String.join("", more);
    return signed(body, "application/x-www-form-urlencoded");
  }

  /** A signed interaction. */
  Response interaction(String json) {
    return signed(
        "payload=" + encoded(json.replace("RESPONSE_URL", api.responseUrl())),
        "application/x-www-form-urlencoded");
  }

  /** A signed event. */
  Response event(String event) {
    return signed(
        "{\"type\":\"event_callback\",\"token\":\"x\",\"team_id\":\"T0HARBOUR\",\"api_app_id\":"
            + "\"A0PARLEY\",\"event_id\":\"Ev1\",\"event_time\":1,\"event\":"
            + event
            + ",\"authorizations\":[{\"team_id\":\"T0HARBOUR\",\"is_bot\":true}]}",
        "application/json");
  }

  Response signed(String body, String type) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    return door.receive(new SlackDoor.Delivery(now, signature.sign(now, bytes), type, bytes));
  }

  static JsonNode json(Response response) {
    return json(response.getBody());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    api.close();
  }
}
