package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.parley.sandbox.slack.send.Faces;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.world.Delivery;

/** {@code chat.*}. */
final class ChatMethods {

  /** Workspace-wide: "several hundred a minute". docs.slack.dev/apis/web-api/rate-limits */
  private static final int POSTS_OF_A_WORKSPACE = 300;

  private final Scene scene;

  ChatMethods(Scene scene) {
    this.scene = scene;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", new ApiMethod("chat:write", POSTS_OF_A_WORKSPACE, this::post),
        "chat.postEphemeral", new ApiMethod("chat:write", ApiMethod.TIER_4, this::whisper),
        "chat.update", new ApiMethod("chat:write", ApiMethod.TIER_3, this::update),
        "chat.delete", new ApiMethod("chat:write", ApiMethod.TIER_3, this::delete));
  }

  private ObjectNode post(Installation bot, Arguments arguments) {
    Room room = writable(bot, arguments.needed("channel"));
    Content content = Content.of(arguments);
    Post post = fresh(content, "", arguments.text("thread_ts"));
    room.put(post);
    scene.delivered(room, post, Delivery.Kind.POST);
    ObjectNode answer = placed(room, post);
    answer.set("message", Faces.message(scene, bot, post));
    return answer;
  }

  private ObjectNode whisper(Installation bot, Arguments arguments) {
    Room room = writable(bot, arguments.needed("channel"));
    String person = arguments.needed("user");
    if (!room.members().contains(person)) {
      throw ApiError.of("user_not_in_channel");
    }
    Content content = Content.of(arguments);
    Post post = fresh(content, person, arguments.text("thread_ts"));
    room.put(post);
    scene.delivered(room, post, Delivery.Kind.EPHEMERAL);
    return JsonNodeFactory.instance.objectNode().put("message_ts", post.ts());
  }

  private ObjectNode update(Installation bot, Arguments arguments) {
    Room room = known(bot, arguments.needed("channel"));
    Post old = own(room, arguments.needed("ts"), "cant_update_message");
    if (room.archived()) {
      throw ApiError.of("is_archived");
    }
    Content content = Content.of(arguments);
    Post post = old.saying(content.text(), content.blocks());
    room.put(post);
    scene.delivered(room, post, Delivery.Kind.EDIT);
    ObjectNode answer = placed(room, post).put("text", post.text());
    answer.set("message", Faces.message(scene, bot, post));
    return answer;
  }

  private ObjectNode delete(Installation bot, Arguments arguments) {
    Room room = known(bot, arguments.needed("channel"));
    Post post = own(room, arguments.needed("ts"), "cant_delete_message");
    room.remove(post.ts());
    scene.delivered(room, post, Delivery.Kind.DELETE);
    return placed(room, post);
  }

  private Post fresh(Content content, String onlyFor, String thread) {
    String ts = scene.state().nextTs();
    return new Post(ts, Post.BOT, content.text(), content.blocks(), onlyFor, thread, false);
  }

  /** The room of a channel id, or the direct messages of a person's id. */
  private Room known(Installation bot, String channel) {
    var room =
        channel.startsWith("U")
            ? scene.state().direct(bot.team(), channel)
            : scene.state().room(bot.team(), channel);
    return room.orElseThrow(() -> ApiError.of("channel_not_found"));
  }

  private Room writable(Installation bot, String channel) {
    Room room = known(bot, channel);
    if (room.archived()) {
      throw ApiError.of("is_archived");
    }
    if (!room.direct() && !room.botIsIn()) {
      throw ApiError.of("not_in_channel");
    }
    return room;
  }

  /** Ephemeral messages can be reached by their response address only. */
  private static Post own(Room room, String ts, String otherwise) {
    Post post =
        room.post(ts)
            .filter(it -> !it.ephemeral())
            .orElseThrow(() -> ApiError.of("message_not_found"));
    if (!post.byBot()) {
      throw ApiError.of(otherwise);
    }
    return post;
  }

  private static ObjectNode placed(Room room, Post post) {
    return JsonNodeFactory.instance.objectNode().put("channel", room.id()).put("ts", post.ts());
  }
}
