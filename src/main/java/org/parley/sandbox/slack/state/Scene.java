package org.parley.sandbox.slack.state;

import java.util.List;
import org.parley.sandbox.slack.check.Blocks;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.World;

/** What every part of this stand-in works with. */
public record Scene(World world, Registration app, SlackState state) {

  public static final String PLATFORM = "slack";

  /** Tells the page one line about a workspace. */
  public void tell(String team, String line) {
    world.happened().accept(PLATFORM + "/" + team, line);
  }

  /** Records what was taken from the bot, and tells the page. */
  public void delivered(Room room, Post post, Delivery.Kind kind) {
    record(room.team(), room.id(), post, kind);
    String where = room.direct() ? name(room.team(), room.members().get(0)) : "#" + room.name();
    tell(room.team(), line(kind, post.ephemeral() ? name(room.team(), post.onlyFor()) : where));
  }

  /** Records that somebody's Home tab was published. */
  public void published(View home) {
    var post =
        new Post(home.id(), Post.BOT, "", home.body().path("blocks"), home.person(), "", false);
    record(home.team(), "", post, Delivery.Kind.HOME);
    tell(home.team(), line(Delivery.Kind.HOME, name(home.team(), home.person())));
  }

  /** A person's name, or the id where it is nobody's here. */
  public String name(String team, String person) {
    return state.team(team).flatMap(it -> it.person(person)).map(Person::name).orElse(person);
  }

  private void record(String team, String room, Post post, Delivery.Kind kind) {
    List<String> pings =
        kind == Delivery.Kind.DELETE ? List.of() : Blocks.pings(post.text(), post.blocks());
    world
        .delivered()
        .accept(
            new Delivery(
                PLATFORM,
                team,
                room,
                post.ts(),
                post.onlyFor(),
                kind,
                post.text(),
                pings,
                world.machine().instant()));
  }

  private static String line(Delivery.Kind kind, String where) {
    return switch (kind) {
      case POST -> "Parley wrote to " + where;
      case EDIT -> "Parley updated a message for " + where;
      case EPHEMERAL -> "Parley answered " + where + " privately";
      case DELETE -> "Parley deleted a message for " + where;
      case HOME -> "Parley updated the Home tab of " + where;
    };
  }
}
