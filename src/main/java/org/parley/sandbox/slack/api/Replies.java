package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.ResponseUrls;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.Routes;

/** Answers to a command or a press: in its acknowledgement, or later at its response address. */
public final class Replies {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Scene scene;
  private final Setbacks setbacks;

  public Replies(Scene scene) {
    this.scene = scene;
    this.setbacks = new Setbacks(scene.world());
  }

  public void serve(Routes routes) {
    routes.on("POST", "/slack/response/{token}", this::late);
  }

  /** Shows what an acknowledgement carried; answers Slack's error word, empty when fine. */
  public String acknowledged(ResponseUrls.Source source, String body) {
    if (body.isBlank()) {
      return "";
    }
    JsonNode reply;
    try {
      reply = JSON.readTree(body);
    } catch (JsonProcessingException plain) {
      reply = JsonNodeFactory.instance.objectNode().put("text", body);
    }
    JsonNode content = reply;
    return content.isEmpty() ? "" : scene.state().locked(() -> shown(source, content));
  }

  private Answer late(Asked asked) throws InterruptedException {
    String token = asked.path().getOrDefault("token", "");
    var source = scene.state().locked(() -> scene.state().responses().source(token));
    return setbacks.around(
        "response_url",
        source.team(),
        source.room(),
        () -> scene.state().locked(() -> used(token, asked.text())));
  }

  private Answer used(String token, String body) {
    ResponseUrls.Use use = scene.state().responses().use(token);
    if (!use.error().isEmpty()) {
      return refused(404, use.error());
    }
    try {
      String error = shown(use.source(), JSON.readTree(body));
      return error.isEmpty() ? Answer.json("{\"ok\":true}") : refused(200, error);
    } catch (JsonProcessingException broken) {
      return refused(400, "invalid_payload");
    }
  }

  private String shown(ResponseUrls.Source source, JsonNode reply) {
    try {
      Room room = scene.state().room(source.team(), source.room()).orElseThrow();
      show(room, source, reply);
      return "";
    } catch (ApiError refused) {
      scene.tell(source.team(), "Slack refused an answer of Parley: " + refused.getMessage());
      return String.valueOf(refused.getMessage());
    }
  }

  private void show(Room room, ResponseUrls.Source source, JsonNode reply) {
    Optional<Post> origin = room.post(source.origin());
    if (reply.path("delete_original").asBoolean(false)) {
      origin.ifPresent(
          post -> {
            room.remove(post.ts());
            scene.delivered(room, post, Delivery.Kind.DELETE);
          });
      return;
    }
    Content content = Content.of(reply.path("text").asText(""), reply.path("blocks"));
    if (reply.path("replace_original").asBoolean(false) && origin.isPresent()) {
      Post post = origin.get().saying(content.text(), content.blocks());
      room.put(post);
      scene.delivered(room, post, Delivery.Kind.EDIT);
      return;
    }
    boolean forAll = reply.path("response_type").asText("").equals("in_channel");
    String thread = reply.path("thread_ts").asText("");
    String onlyFor = forAll ? "" : source.person();
    var post =
        new Post(
            scene.state().nextTs(),
            Post.BOT,
            content.text(),
            content.blocks(),
            onlyFor,
            thread,
            false);
    room.put(post);
    scene.delivered(room, post, forAll ? Delivery.Kind.POST : Delivery.Kind.EPHEMERAL);
  }

  private static Answer refused(int status, String error) {
    return Answer.json(
        status,
        JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error).toString());
  }
}
