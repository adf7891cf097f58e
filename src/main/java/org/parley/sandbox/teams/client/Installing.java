package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.ActResult;

/**
 * Adding and removing the app. The platform tells the bot twice, in two kinds of events, in either
 * order and at the same time, and now and then repeats one.
 */
final class Installing {

  private final TenantState state;
  private final Activities activities;
  private final BotDoor bot;
  private final AtomicInteger turn = new AtomicInteger();

  Installing(ClientParts parts) {
    this.state = parts.state();
    this.activities = parts.activities();
    this.bot = parts.bot();
  }

  ActResult add(Person person, Room room) {
    if (person.kind() == Person.Kind.GUEST && !room.isPersonal()) {
      return new ActResult(0, 0, "guests cannot add apps here");
    }
    state.installations().add(room);
    var scene = new Activities.Scene(person, room, "");
    return tell(
        shuffled(
            activities.installation(scene, "add"), activities.membership(scene, "membersAdded")));
  }

  ActResult remove(Person person, Room room) {
    if (!state.installations().isIn(room)) {
      return new ActResult(0, 0, "Parley is not here");
    }
    state.installations().remove(room);
    var scene = new Activities.Scene(person, room, "");
    var gone = activities.installation(scene, "remove");
    return room.isPersonal()
        ? tell(List.of(gone))
        : tell(shuffled(gone, activities.membership(scene, "membersRemoved")));
  }

  /** Takes the app out of everywhere. */
  ActResult removeEverywhere(Person person) {
    var results = new ArrayList<ActResult>();
    for (var room : state.installations().installed()) {
      results.add(remove(ownerOf(room, person), room));
    }
    return results.stream()
        .reduce(Installing::worse)
        .orElseGet(() -> new ActResult(0, 0, "Parley is not installed"));
  }

  private Person ownerOf(Room room, Person person) {
    return room.isPersonal()
        ? state.tenant().peopleIn(room).stream().findFirst().orElse(person)
        : person;
  }

  private ActResult tell(List<ObjectNode> events) {
    var under = events.stream().map(bot::send).toList();
    return under.stream()
        .map(f -> f.join())
        .map(d -> d.result(d.isTaken() ? "" : "Parley did not take the news"))
        .reduce(Installing::worse)
        .orElseThrow();
  }

  /** Both events, in an order and with repetitions that change from one time to the next. */
  private List<ObjectNode> shuffled(ObjectNode one, ObjectNode other) {
    int n = turn.getAndIncrement();
    var events = new ArrayList<>(List.of(one, other));
    if (n % 2 == 1) {
      Collections.reverse(events);
    }
    if (n % 4 >= 2) {
      events.add(events.get(0));
    }
    if (n % 3 == 2) {
      events.add(events.get(1));
    }
    return events;
  }

  private static ActResult worse(ActResult one, ActResult other) {
    long millis = Math.max(one.millis(), other.millis());
    var worst = one.problem().isEmpty() ? other : one;
    return new ActResult(worst.status(), millis, worst.problem());
  }
}
