package org.parley.sandbox.slack.state;

import java.util.List;

/** Who and what is there at first. The people are roles to play, not anybody in particular. */
final class Population {

  static final List<Team> TEAMS =
      List.of(
          new Team(
              "T0HARBOUR",
              "Harbour Trust",
              "harbour-trust",
              List.of(
                  member("U0HBANA", "Ana", "Harbour Trust", "Europe/Lisbon", "en-GB"),
                  member("U0HBBEN", "Ben", "Harbour Trust", "Europe/Berlin", "de-DE"),
                  member("U0HBIRIS", "Iris", "facilitator", "America/Santiago", "en-US"),
                  guest("U0HBGUS", "Gus", "guest", "Europe/Lisbon"))),
          new Team(
              "T0SHORE",
              "Shoreline",
              "shoreline",
              List.of(
                  member("U0SHFAY", "Fay", "Fishers Union", "Atlantic/Azores", "en-GB"),
                  member("U0SHFINN", "Finn", "Fishers Union", "Europe/Lisbon", "en-GB"),
                  member("U0SHCLEO", "Cleo", "City Council", "Europe/Lisbon", "en-US"),
                  guest("U0SHIVO", "Ivo", "facilitator, guest", "Asia/Tokyo"))));

  private Population() {}

  static List<Room> rooms(Team team) {
    String letters = team.owner().id().substring(2, 4);
    var everybody = team.people().stream().map(Person::id).toList();
    var members =
        team.people().stream().filter(person -> !person.restricted()).map(Person::id).toList();
    var rooms = new java.util.ArrayList<Room>();
    rooms.add(new Room("C0" + letters + "CLEAN", team.id(), "clean-harbour", false, everybody));
    rooms.add(new Room("C0" + letters + "GENERAL", team.id(), "general", false, members));
    for (Person person : team.people()) {
      rooms.add(new Room(directId(person), team.id(), "directmessage", true, List.of(person.id())));
    }
    return rooms;
  }

  static String directId(Person person) {
    return "D" + person.id().substring(1);
  }

  private static Person member(String id, String name, String note, String zone, String locale) {
    return new Person(id, name.toLowerCase(java.util.Locale.ROOT), name, note, zone, locale, false);
  }

  private static Person guest(String id, String name, String note, String zone) {
    return new Person(id, name.toLowerCase(java.util.Locale.ROOT), name, note, zone, "en-US", true);
  }
}
