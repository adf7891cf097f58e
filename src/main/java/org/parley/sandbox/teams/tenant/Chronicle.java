package org.parley.sandbox.teams.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.World;

/** Tells the world what the bot said here: a line for the page, an entry for the history. */
public final class Chronicle {

  private static final String PLATFORM = "teams";

  private final World world;
  private final Tenant tenant;

  public Chronicle(World world, Tenant tenant) {
    this.world = world;
    this.tenant = tenant;
  }

  /** Tells the page one line. */
  public void tell(String line) {
    world.happened().accept(PLATFORM + "/" + tenant.id(), line);
  }

  /**
   * Records what was taken from the bot.
   *
   * @param activity as the bot sent it; its mentions are who is notified
   */
  public void delivered(Post post, Delivery.Kind kind, JsonNode activity) {
    tell(record(post, kind, post.audience(), pings(activity)).line(nameOf(post)));
  }

  /** Records that the bot changed a message for one person only. */
  public void shown(Post post, Person person) {
    record(post, Delivery.Kind.EDIT, person.id(), List.of());
    tell("Parley answered " + person.name() + " on the card");
  }

  private Delivery record(Post post, Delivery.Kind kind, String person, List<String> pings) {
    var delivery =
        new Delivery(
            PLATFORM,
            tenant.id(),
            post.room(),
            post.id(),
            person,
            kind,
            post.text(),
            pings,
            world.machine().instant());
    world.delivered().accept(delivery);
    return delivery;
  }

  private String nameOf(Post post) {
    return tenant
        .person(post.audience())
        .map(Person::name)
        .or(() -> tenant.room(post.room()).map(Room::name))
        .orElse(post.room());
  }

  private static List<String> pings(JsonNode activity) {
    var found = new ArrayList<String>();
    gather(activity.path("entities"), found);
    gather(
        activity.path("attachments").path(0).path("content").path("msteams").path("entities"),
        found);
    return List.copyOf(found);
  }

  private static void gather(JsonNode entities, List<String> found) {
    for (var entity : entities) {
      if (entity.path("type").asText().equals("mention")) {
        found.add(entity.path("text").asText());
      }
    }
  }
}
