package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.sandbox.slack.state.Person;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.SlackState;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.slack.state.View;
import org.parley.sandbox.slack.state.Views;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.WorkspaceView;

/** What people see. Call inside the state's lock. */
final class Looking {

  private static final String HOME = "home:";

  private final Scene scene;
  private final SlackState state;

  Looking(Scene scene) {
    this.scene = scene;
    this.state = scene.state();
  }

  List<WorkspaceView> workspaces() {
    return state.teams().stream().map(this::workspace).toList();
  }

  List<MessageView> messages(String team, String conversation, String person) {
    if (conversation.equals(HOME + person)) {
      return state.views().home(new Views.Owner(team, person)).map(this::home).stream().toList();
    }
    return state
        .room(team, conversation)
        .filter(room -> room.members().contains(person))
        .map(room -> posts(room, person))
        .orElse(List.of());
  }

  Optional<DialogView> dialog(String team, String person) {
    return state
        .views()
        .top(new Views.Owner(team, person))
        .map(
            view ->
                new DialogView(
                    view.id(),
                    view.body().path("title").path("text").asText(),
                    view.body(),
                    view.problems()));
  }

  private WorkspaceView workspace(Team team) {
    boolean connected = state.installed(team.id()).isPresent();
    List<WorkspaceView.ConversationView> conversations = new ArrayList<>();
    for (Room room : state.rooms(team.id())) {
      String kind = room.direct() ? "personal" : "channel";
      String name = room.direct() ? "Parley" : room.name();
      boolean botIsIn = room.direct() ? connected : room.botIsIn();
      conversations.add(
          new WorkspaceView.ConversationView(room.id(), name, kind, room.members(), botIsIn));
    }
    for (Person person : team.people()) {
      conversations.add(
          new WorkspaceView.ConversationView(
              HOME + person.id(), "Home", "home", List.of(person.id()), connected));
    }
    List<WorkspaceView.PersonView> people =
        team.people().stream()
            .map(
                it ->
                    new WorkspaceView.PersonView(
                        it.id(), it.name(), it.note(), it.zone(), it.locale()))
            .toList();
    return new WorkspaceView(
        Scene.PLATFORM, team.id(), team.name(), connected, people, conversations);
  }

  private List<MessageView> posts(Room room, String person) {
    return room.posts().stream()
        .filter(post -> !post.ephemeral() || post.onlyFor().equals(person))
        .map(post -> message(room, post))
        .toList();
  }

  private MessageView message(Room room, Post post) {
    return new MessageView(
        post.ts(),
        post.author(),
        post.byBot() ? "Parley" : scene.name(room.team(), post.author()),
        post.text(),
        post.blocks().isArray() ? body(post.blocks()) : NullNode.getInstance(),
        at(post.ts()),
        post.ephemeral(),
        post.edited(),
        post.thread());
  }

  private MessageView home(View home) {
    Instant now = scene.world().machine().instant();
    JsonNode body = body(home.body().path("blocks"));
    return new MessageView(home.id(), Post.BOT, "Parley", "", body, now, true, false);
  }

  private static JsonNode body(JsonNode blocks) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("blocks", blocks);
    return body;
  }

  private static Instant at(String ts) {
    String[] parts = ts.split("\\.", 2);
    return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000);
  }
}
