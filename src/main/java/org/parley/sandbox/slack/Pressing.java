package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.parley.sandbox.slack.check.Blocks;
import org.parley.sandbox.slack.send.BotLine;
import org.parley.sandbox.slack.send.Interactions;
import org.parley.sandbox.slack.send.Interactions.Actor;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.View;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;

/** Somebody presses a button or chooses from a menu, in a message, a modal or the Home tab. */
final class Pressing {

  private static final Set<String> CHOSEN_OPTION =
      Set.of("overflow", "static_select", "radio_buttons");

  private final Scene scene;
  private final Cast cast;
  private final BotLine line;
  private final Interactions interactions;

  Pressing(Scene scene, Cast cast, BotLine line) {
    this.scene = scene;
    this.cast = cast;
    this.line = line;
    this.interactions = new Interactions(scene);
  }

  ActResult press(Act act) {
    Actor actor = cast.actor(act);
    String body =
        act.target().startsWith("V")
            ? scene.state().locked(() -> inView(actor, act))
            : inMessage(actor, cast.room(act), act);
    scene.tell(actor.team().id(), actor.person().name() + " pressed a button");
    return line.send(BotLine.FORM, body).result();
  }

  private String inView(Actor actor, Act act) {
    View view =
        scene
            .state()
            .views()
            .byId(act.target())
            .filter(it -> it.team().equals(actor.team().id()))
            .filter(it -> it.person().equals(actor.person().id()))
            .orElseThrow(() -> new CannotAct("This view is no longer open."));
    ObjectNode action = action(view.body().path("blocks"), act.detail());
    return interactions.pressedInView(actor, view, action, act.detail().path("inputs"));
  }

  private String inMessage(Actor actor, Room room, Act act) {
    return scene
        .state()
        .locked(
            () -> {
              Post post =
                  room.post(act.target())
                      .filter(it -> !it.ephemeral() || it.onlyFor().equals(actor.person().id()))
                      .orElseThrow(() -> new CannotAct("This message is no longer there."));
              return interactions.pressedInMessage(
                  actor, room, post, action(post.blocks(), act.detail()));
            });
  }

  private ObjectNode action(JsonNode blocks, JsonNode detail) {
    Blocks.Element element =
        Blocks.pressed(blocks, detail)
            .orElseThrow(() -> new CannotAct("There is no such button any more."));
    ObjectNode action = interactions.action(element, detail);
    String type = action.path("type").asText();
    if (CHOSEN_OPTION.contains(type) && action.path("selected_option").isNull()) {
      throw new CannotAct("Choose one of the options.");
    }
    return action;
  }
}
