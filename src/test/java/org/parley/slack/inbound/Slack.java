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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.message.Message;
import org.parley.slack.Database;
import org.parley.slack.KeptInstallations;
import org.parley.slack.KnownPeople;
import org.parley.slack.Settings;
import org.parley.slack.WebApi;
import org.parley.slack.answer.AfterAcknowledging;
import org.parley.slack.answer.SlackAnswers;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.client.SlackClients;
import org.parley.slack.install.InstallPages;
import org.parley.slack.install.InstallationStore;
import org.parley.slack.install.OAuthStates;
import org.parley.slack.request.RequestRoom;

/** Everything of the Slack room, with ports in memory and a Web API on this machine. */
final class Slack implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  final WebApi api;
  final KeptInstallations installations = KeptInstallations.one();
  final KnownPeople people = new KnownPeople();
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final SlackSignature signature = new SlackSignature(List.of(Settings.SECRET), Clock.systemUTC());
  final App app;
  final SlackDoor door;
  private volatile Function<Request, Reply> says = r -> Reply.answer(Message.saying("Yes."));

  Slack() throws IOException {
    api = new WebApi();
    var setup = Settings.with(api.url());
    var clients = new SlackClients(setup);
    var calls = new SlackCalls(clients, installations);
    var answers = new SlackAnswers(setup, clients, calls, new AfterAcknowledging());
    var room = RequestRoom.with(people, conductor(), installations, calls, answers);
    var store = new InstallationStore(installations, installations);
    app =
        new SlackApps(
                setup,
                clients,
                new SlackApps.Installing(
                    store, new OAuthStates(Database.fresh(), setup), new InstallPages()),
                room.receivers(),
                room.events())
            .app()
            .orElseThrow();
    door = new SlackDoor(app, signature);
    api.on(
        "users.info",
        WebApi.Answer.json(
            "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\""
                + KeptInstallations.TEAM
                + "\","
                + "\"name\":\"astrid\",\"real_name\":\"Astrid Berg\",\"tz\":\"Europe/Oslo\","
                + "\"locale\":\"de-DE\",\"profile\":{\"real_name\":\"Astrid Berg\"}}}"));
  }

  private Conductor conductor() {
    return request -> {
      people.known(request.who()).orElseThrow();
      requests.add(request);
      return says.apply(request);
    };
  }

  Slack saying(Function<Request, Reply> reply) {
    says = reply;
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
