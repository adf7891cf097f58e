package org.parley.sandbox.slack.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.sandbox.slack.check.Blocks;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Person;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.ResponseUrls;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.slack.state.View;
import org.parley.sandbox.slack.state.Views;

/**
 * The bodies of slash commands and interactions (shapes: java-slack-sdk, json-logs/samples). Each
 * builds inside the state's lock and issues the trigger id and response address it carries.
 */
public final class Interactions {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Somebody acting in a workspace where the app is installed. */
  public record Actor(Team team, Person person, Installation bot) {
    public Views.Owner owner() {
      return new Views.Owner(team.id(), person.id());
    }
  }

  private final Scene scene;

  public Interactions(Scene scene) {
    this.scene = scene;
  }

  /** The form of a slash command. */
  public String command(Actor actor, Room room, String line) {
    int space = line.indexOf(' ');
    String command = space < 0 ? line : line.substring(0, space);
    String text = space < 0 ? "" : line.substring(space + 1).strip();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", "");
    form.put("team_id", actor.team().id());
    form.put("team_domain", actor.team().domain());
    form.put("channel_id", room.id());
    form.put("channel_name", room.name());
    form.put("user_id", actor.person().id());
    form.put("user_name", actor.person().handle());
    form.put("command", command);
    form.put("text", SlashText.escaped(scene, actor.team(), text));
    form.put("api_app_id", scene.app().appId());
    form.put("is_enterprise_install", "false");
    form.put("response_url", responseUrl(actor, room, ""));
    form.put("trigger_id", scene.state().triggers().issue(actor.owner()));
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A press in a message. An ephemeral message is not repeated in the payload. */
  public String pressedInMessage(Actor actor, Room room, Post post, ObjectNode action) {
    ObjectNode payload = payload("block_actions", actor);
    ObjectNode container = payload.putObject("container");
    container.put("type", "message").put("message_ts", post.ts()).put("channel_id", room.id());
    container.put("is_ephemeral", post.ephemeral());
    payload.putObject("channel").put("id", room.id()).put("name", room.name());
    if (!post.ephemeral()) {
      payload.set("message", Faces.message(scene, actor.bot(), post));
    }
    ObjectNode values = FormState.values(post.blocks(), chosen(action));
    payload.putObject("state").set("values", values);
    payload.put("response_url", responseUrl(actor, room, post.ts()));
    payload.putArray("actions").add(action);
    return form(payload);
  }

  /**
   * A press in a modal or Home tab.
   *
   * @param inputs what the fields hold just then, by block id
   */
  public String pressedInView(Actor actor, View view, ObjectNode action, JsonNode inputs) {
    ObjectNode payload = payload("block_actions", actor);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    ObjectNode shown = Faces.view(scene, actor.bot(), view);
    ObjectNode given = chosen(action);
    if (inputs.isObject()) {
      inputs.fields().forEachRemaining(it -> given.set(it.getKey(), it.getValue()));
    }
    shown
        .withObjectProperty("state")
        .set("values", FormState.values(view.body().path("blocks"), given));
    payload.set("view", shown);
    payload.putArray("actions").add(action);
    return form(payload);
  }

  public String submitted(Actor actor, View view, ObjectNode values) {
    ObjectNode payload = payload("view_submission", actor);
    ObjectNode shown = Faces.view(scene, actor.bot(), view);
    shown.withObjectProperty("state").set("values", values);
    payload.set("view", shown);
    payload.putArray("response_urls");
    return form(payload);
  }

  public String closed(Actor actor, View view) {
    ObjectNode payload = payload("view_closed", actor);
    payload.remove("trigger_id");
    payload.set("view", Faces.view(scene, actor.bot(), view));
    payload.put("is_cleared", view.body().path("clear_on_close").asBoolean(false));
    return form(payload);
  }

  /**
   * One entry of {@code actions}: the element with what was chosen.
   *
   * @param detail what the page says was chosen, if anything: {@code selected_option} and the like
   */
  public ObjectNode action(Blocks.Element element, JsonNode detail) {
    JsonNode node = element.node();
    String type = node.path("type").asText();
    ObjectNode action = JSON.objectNode().put("type", type);
    action.put("action_id", element.actionId()).put("block_id", element.blockId());
    for (String kept : new String[] {"text", "value", "style", "url"}) {
      if (node.has(kept) && type.equals("button")) {
        action.set(kept, node.get(kept));
      }
    }
    String property = type.equals("overflow") ? "selected_option" : FormState.property(type);
    if (property.equals("selected_option")) {
      String value = detail.path(property).path("value").asText(detail.path(property).asText());
      action.set(property, FormState.offered(node, value));
    } else if (!property.isEmpty() && detail.has(property)) {
      action.set(property, detail.get(property));
    }
    return action.put("action_ts", scene.state().nextTs());
  }

  private ObjectNode payload(String type, Actor actor) {
    ObjectNode payload = JSON.objectNode().put("type", type);
    payload.putObject("team").put("id", actor.team().id()).put("domain", actor.team().domain());
    payload
        .putObject("user")
        .put("id", actor.person().id())
        .put("username", actor.person().handle())
        .put("name", actor.person().handle())
        .put("team_id", actor.team().id());
    payload.put("api_app_id", scene.app().appId()).put("token", "");
    payload.put("trigger_id", scene.state().triggers().issue(actor.owner()));
    payload.putNull("enterprise").put("is_enterprise_install", false);
    return payload;
  }

  private String responseUrl(Actor actor, Room room, String origin) {
    var source = new ResponseUrls.Source(actor.team().id(), room.id(), actor.person().id(), origin);
    return scene.world().self().get()
        + "/slack/response/"
        + scene.state().responses().issue(source);
  }

  /** What a press itself changed, as {@link FormState} takes it. */
  private static ObjectNode chosen(ObjectNode action) {
    ObjectNode given = JSON.objectNode();
    String property = FormState.property(action.path("type").asText());
    JsonNode value = action.path(property);
    if (property.isEmpty() || value.isMissingNode()) {
      return given;
    }
    if (value.isArray()) {
      var all = given.putArray(action.path("action_id").asText());
      value.forEach(option -> all.add(option.path("value").asText()));
    } else {
      given.put(action.path("action_id").asText(), value.path("value").asText(value.asText()));
    }
    return given;
  }

  private static String form(ObjectNode payload) {
    return "payload=" + encoded(payload.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
