package org.parley.sandbox.teams.tenant;

import java.util.List;
import java.util.Optional;

/** Who and what there is in the tenant; never changes while it is played. */
public record Tenant(String id, String name, Team team, List<Person> people, List<Room> rooms) {

  /** By object id or bot-specific id. */
  public Optional<Person> person(String anyId) {
    return people.stream().filter(p -> p.isKnownAs(anyId)).findFirst();
  }

  public Optional<Room> room(String roomId) {
    return rooms.stream().filter(r -> r.id().equals(roomId)).findFirst();
  }

  public Room personalRoomOf(Person person) {
    return rooms.stream()
        .filter(r -> r.isPersonal() && r.has(person.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("everybody has a chat with the bot"));
  }

  public List<Person> peopleIn(Room room) {
    return people.stream().filter(p -> room.has(p.id())).toList();
  }
}
