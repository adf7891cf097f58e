package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.node.NullNode;
import org.parley.sandbox.slack.api.Replies;
import org.parley.sandbox.slack.send.BotAnswer;
import org.parley.sandbox.slack.send.BotLine;
import org.parley.sandbox.slack.send.Interactions;
import org.parley.sandbox.slack.send.Interactions.Actor;
import org.parley.sandbox.slack.state.Post;
import org.parley.sandbox.slack.state.ResponseUrls;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;

/** Somebody types a line: a slash command for the bot, or a message that it never sees. */
final class Typing {

  private static final String COMMAND = "/partnership";

  private final Scene scene;
  private final Cast cast;
  private final BotLine line;
  private final Interactions interactions;
  private final Replies replies;

  Typing(Scene scene, Cast cast, BotLine line, Replies replies) {
    this.scene = scene;
    this.cast = cast;
    this.line = line;
    this.interactions = new Interactions(scene);
    this.replies = replies;
  }

  ActResult type(Act act) {
    Room room = cast.room(act);
    String text = act.detail().path("text").asText("").strip();
    if (room.archived()) {
      throw new CannotAct("This channel is archived.");
    }
    if (text.startsWith("/")) {
      return command(act, room, text);
    }
    if (!text.isEmpty()) {
      keep(act, room, text);
    }
    return new ActResult(0, 0, "");
  }

  private ActResult command(Act act, Room room, String text) {
    String word = text.split("\\s", 2)[0];
    boolean known =
        scene
            .state()
            .locked(() -> scene.state().installed(act.workspace()))
            .filter(bot -> bot.may("commands"))
            .isPresent();
    if (!word.equals(COMMAND) || !known) {
      throw new CannotAct(word + " is not a valid command.");
    }
    Actor actor = cast.actor(act);
    scene.tell(actor.team().id(), actor.person().name() + " used " + COMMAND);
    String body = scene.state().locked(() -> interactions.command(actor, room, text));
    BotAnswer answer = line.send(BotLine.FORM, body);
    if (!answer.fine()) {
      return answer.result(COMMAND + " failed with the error \"" + answer.problem() + "\"");
    }
    var source = new ResponseUrls.Source(actor.team().id(), room.id(), actor.person().id(), "");
    return answer.result(replies.acknowledged(source, answer.body()));
  }

  private void keep(Act act, Room room, String text) {
    scene
        .state()
        .locked(
            () -> {
              String ts = scene.state().nextTs();
              room.put(new Post(ts, act.person(), text, NullNode.getInstance(), "", "", false));
              return ts;
            });
    scene.tell(room.team(), scene.name(room.team(), act.person()) + " wrote a message");
  }
}
