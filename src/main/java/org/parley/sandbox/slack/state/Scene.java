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
    var delivery = record(room.team(), room.id(), post, kind);
    String where = room.direct() ? name(room.team(), room.members().get(0)) : "#" + room.name();
    tell(room.team(), delivery.line(post.ephemeral() ? name(room.team(), post.onlyFor()) : where));
  }

  /** Records that somebody's Home tab was published. */
  public void published(View home) {
    var post =
        new Post(home.id(), Post.BOT, "", home.body().path("blocks"), home.person(), "", false);
    var delivery = record(home.team(), "", post, Delivery.Kind.HOME);
    tell(home.team(), delivery.line(name(home.team(), home.person())));
  }

  /** A person's name, or the id where it is nobody's here. */
  public String name(String team, String person) {
    return state.team(team).flatMap(it -> it.person(person)).map(Person::name).orElse(person);
  }

  private Delivery record(String team, String room, Post post, Delivery.Kind kind) {
    List<String> pings =
        kind == Delivery.Kind.DELETE ? List.of() : Blocks.pings(post.text(), post.blocks());
    var delivery =
        new Delivery(
            PLATFORM,
            team,
            room,
            post.ts(),
            post.onlyFor(),
            kind,
            post.text(),
            pings,
            world.machine().instant());
    world.delivered().accept(delivery);
    return delivery;
  }
}
