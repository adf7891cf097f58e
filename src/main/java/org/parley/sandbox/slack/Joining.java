package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.sandbox.slack.send.Events;
import org.parley.sandbox.slack.send.Faces;
import org.parley.sandbox.slack.send.Interactions.Actor;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;

/** The bot is invited, removed or uninstalled, its messages deleted, its Home tab opened. */
final class Joining {

  private static final ActResult DONE = new ActResult(0, 0, "");

  private final Scene scene;
  private final Cast cast;
  private final Events events;

  Joining(Scene scene, Cast cast, Events events) {
    this.scene = scene;
    this.cast = cast;
    this.events = events;
  }

  ActResult invite(Act act) {
    Room room = channel(act);
    Installation bot = cast.installed(act);
    if (moved(room, room::botComes)) {
      scene.tell(room.team(), "Parley was invited to #" + room.name());
      events.botMoved(bot, room, "member_joined_channel", act.person());
    }
    return DONE;
  }

  ActResult remove(Act act) {
    Room room = channel(act);
    Installation bot = cast.installed(act);
    if (moved(room, room::botGoes)) {
      scene.tell(room.team(), "Parley was removed from #" + room.name());
      events.botMoved(bot, room, "member_left_channel", "");
    }
    return DONE;
  }

  ActResult delete(Act act) {
    Room room = cast.room(act);
    return scene
        .state()
        .locked(
            () -> {
              boolean allowed =
                  room.post(act.target())
                      .filter(post -> post.byBot() || post.author().equals(act.person()))
                      .isPresent();
              if (!allowed) {
                throw new CannotAct("You cannot delete this message.");
              }
              room.remove(act.target());
              return DONE;
            });
  }

  ActResult openHome(Act act) {
    Actor actor = cast.actor(act);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    Room direct =
        scene
            .state()
            .locked(
                () -> {
                  scene
                      .state()
                      .views()
                      .home(actor.owner())
                      .ifPresent(home -> event.set("view", Faces.view(scene, actor.bot(), home)));
                  return scene.state().direct(actor.team().id(), actor.person().id());
                })
            .orElseThrow();
    events.homeOpened(actor.bot(), direct, event);
    return DONE;
  }

  ActResult uninstall(Act act) {
    Installation bot = cast.installed(act);
    scene
        .state()
        .locked(
            () -> {
              scene.state().end(bot, Installation.Standing.UNINSTALLED);
              return bot;
            });
    scene.tell(bot.team(), "Parley was uninstalled");
    events.uninstalled(bot);
    return DONE;
  }

  private Room channel(Act act) {
    Room room = cast.room(act);
    if (room.direct()) {
      throw new CannotAct("Parley is always in your direct messages.");
    }
    return room;
  }

  private boolean moved(Room room, Runnable move) {
    return scene
        .state()
        .locked(
            () -> {
              boolean before = room.botIsIn();
              move.run();
              return before != room.botIsIn();
            });
  }
}
