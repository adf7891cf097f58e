package org.parley.sandbox.slack.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.parley.sandbox.slack.state.Ids;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;

/**
 * The Events API: each event is sent at once, and when it is not taken again at once, after one and
 * after five platform minutes. docs.slack.dev/apis/events-api
 */
public final class Events {

  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final BotLine line;

  public Events(Scene scene, BotLine line) {
    this.scene = scene;
    this.line = line;
  }

  /** The app and its tokens are gone. These two carry no authorizations. */
  public void uninstalled(Installation gone) {
    send(envelope(gone, JSON.objectNode().put("type", "app_uninstalled")), gone.team());
    tokensRevoked(gone);
  }

  public void tokensRevoked(Installation gone) {
    ObjectNode event = JSON.objectNode().put("type", "tokens_revoked");
    ObjectNode tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(gone.botUser());
    send(envelope(gone, event), gone.team());
  }

  /** Somebody opened the Home tab. */
  public void homeOpened(Installation bot, Room direct, ObjectNode event) {
    String person = direct.members().get(0);
    event.put("type", "app_home_opened").put("user", person).put("channel", direct.id());
    sendAuthorized(bot, event.put("tab", "home").put("event_ts", now()));
  }

  /** The bot came or went. Sent only when a scope allows to hear of it. */
  public void botMoved(Installation bot, Room room, String type, String inviter) {
    if (!bot.may("channels:read")) {
      return;
    }
    ObjectNode event =
        JSON.objectNode()
            .put("type", type)
            .put("user", bot.botUser())
            .put("channel", room.id())
            .put("channel_type", "C")
            .put("team", bot.team())
            .put("event_ts", now());
    if (!inviter.isEmpty()) {
      event.put("inviter", inviter);
    }
    sendAuthorized(bot, event);
  }

  private void sendAuthorized(Installation bot, ObjectNode event) {
    ObjectNode envelope = envelope(bot, event);
    ObjectNode authorization = envelope.putArray("authorizations").addObject();
    authorization.putNull("enterprise_id").put("team_id", bot.team()).put("user_id", bot.botUser());
    authorization.put("is_bot", true).put("is_enterprise_install", false);
    send(envelope, bot.team());
  }

  private ObjectNode envelope(Installation bot, ObjectNode event) {
    ObjectNode envelope =
        JSON.objectNode()
            .put("token", "")
            .put("team_id", bot.team())
            .put("api_app_id", scene.app().appId())
            .put("type", "event_callback")
            .put("event_id", Ids.of("Ev"))
            .put("event_time", scene.world().machine().instant().getEpochSecond())
            .put("is_ext_shared_channel", false)
            .put("event_context", Ids.of("4-"));
    envelope.set("event", event);
    return envelope;
  }

  private void send(ObjectNode envelope, String team) {
    attempt(envelope, team, Map.of(), 0);
  }

  private void attempt(ObjectNode envelope, String team, Map<String, String> headers, int tried) {
    line.sendLater(BotLine.JSON, envelope.toString(), headers)
        .thenAccept(
            answer -> {
              if (answer.fine()) {
                return;
              }
              String type = envelope.path("event").path("type").asText();
              scene.tell(team, "Slack could not deliver " + type + " (try " + (tried + 1) + ")");
              if (tried < RETRIES.size()) {
                later(
                    RETRIES.get(tried),
                    () -> attempt(envelope, team, why(answer, tried + 1), tried + 1));
              }
            });
  }

  private void later(Duration wait, Runnable work) {
    long nanos = scene.world().really(wait).toNanos();
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(work);
  }

  private static Map<String, String> why(BotAnswer answer, int number) {
    String reason = "http_error";
    if (answer.status() == 0) {
      reason = answer.problem().equals(BotAnswer.TOO_LATE) ? "http_timeout" : "connection_failed";
    }
    return Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason);
  }

  private String now() {
    return scene.state().locked(scene.state()::nextTs);
  }
}
