package org.parley.sandbox.teams.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the state down and reads it back. */
public final class TenantStateJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TenantStateJson() {}

  public static ObjectNode write(TenantState state) {
    var out = JSON.objectNode();
    var installations = out.putArray("installations");
    for (var set : state.installations().snapshot()) {
      var ids = installations.addArray();
      set.forEach(ids::add);
    }
    var posts = out.putArray("posts");
    state.posts().all().forEach(p -> posts.add(write(p)));
    var dialogs = out.putArray("dialogs");
    state.dialogs().all().forEach(d -> dialogs.add(write(d)));
    return out;
  }

  public static void read(JsonNode saved, TenantState into) {
    var sets = new ArrayList<List<String>>();
    for (var set : saved.path("installations")) {
      var ids = new ArrayList<String>();
      set.forEach(id -> ids.add(id.asText()));
      sets.add(ids);
    }
    if (sets.size() == 3) {
      into.installations().restore(sets);
    }
    var posts = new ArrayList<Post>();
    saved.path("posts").forEach(p -> posts.add(post(p)));
    into.posts().replaceAll(posts);
    var dialogs = new ArrayList<Dialog>();
    saved.path("dialogs").forEach(d -> dialogs.add(dialog(d)));
    into.dialogs().replaceAll(dialogs);
  }

  private static ObjectNode write(Post post) {
    var out = JSON.objectNode();
    out.put("id", post.id()).put("room", post.room()).put("thread", post.thread());
    out.put("author", post.author()).put("text", post.text()).set("card", post.card());
    out.put("at", post.at().toEpochMilli()).put("audience", post.audience());
    out.put("edited", post.edited());
    var views = out.putObject("views");
    post.views().forEach(views::set);
    out.putArray("earlier").addAll(post.earlier());
    return out;
  }

  private static Post post(JsonNode in) {
    Map<String, JsonNode> views = new HashMap<>();
    in.path("views").properties().forEach(v -> views.put(v.getKey(), v.getValue()));
    var earlier = new ArrayList<JsonNode>();
    in.path("earlier").forEach(earlier::add);
    return new Post(
        in.path("id").asText(),
        in.path("room").asText(),
        in.path("thread").asText(),
        in.path("author").asText(),
        in.path("text").asText(),
        in.path("card"),
        Instant.ofEpochMilli(in.path("at").asLong()),
        in.path("audience").asText(),
        in.path("edited").asBoolean(),
        Map.copyOf(views),
        List.copyOf(earlier));
  }

  private static ObjectNode write(Dialog dialog) {
    var out = JSON.objectNode();
    out.put("id", dialog.id()).put("person", dialog.person()).put("room", dialog.room());
    out.put("thread", dialog.thread()).put("title", dialog.title()).set("card", dialog.card());
    return out;
  }

  private static Dialog dialog(JsonNode in) {
    return new Dialog(
        in.path("id").asText(),
        in.path("person").asText(),
        in.path("room").asText(),
        in.path("thread").asText(),
        in.path("title").asText(),
        in.path("card"),
        Map.of());
  }
}
