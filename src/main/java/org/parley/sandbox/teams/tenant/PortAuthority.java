package org.parley.sandbox.teams.tenant;

import java.util.List;
import java.util.stream.Stream;

/** The tenant of the sandbox: the Port Authority, its team Harbour, a guest and a facilitator. */
public final class PortAuthority {

  public static final String TENANT = "7c0d1b9e-52f4-4b0e-9a43-6e1f2d8c5a10";
  public static final String SEA_SCOUTS_TENANT = "d94a6f27-1c38-4e5b-8f60-3b7a9c2e4d11";

  public static final String PAULA = "1f6a2c54-8d3e-4b19-a7c0-52e9d4f8b301";
  public static final String DIETER = "2a7b3d65-9e4f-4c2a-b8d1-63fae5a9c402";
  public static final String MEI = "3b8c4e76-af50-4d3b-89e2-740bf6bad503";
  public static final String SAM = "4c9d5f87-b061-4e4c-9af3-851c07cbe604";
  public static final String FATOU = "5dae6098-c172-4f5d-8b04-962d18dcf705";

  public static final String GENERAL = "19:6f1c0b7a5d2e4f83a9b0c1d2e3f40516@thread.tacv2";
  public static final String CLEAN_HARBOUR = "19:8a2d1c9b7e4f4a05bbc1d2e3f4051627@thread.tacv2";
  public static final String BERTH_GROUP = "19:b4e5d6c7f8091a2b3c4d5e6f70819203@thread.v2";

  private PortAuthority() {}

  /** The tenant as it is before anybody has added the app. */
  public static Tenant tenant() {
    var people = people();
    var everybody = people.stream().map(Person::id).toList();
    var shared =
        Stream.of(
            new Room(GENERAL, "General", Room.Kind.CHANNEL, everybody),
            new Room(CLEAN_HARBOUR, "Clean Harbour", Room.Kind.CHANNEL, everybody),
            new Room(BERTH_GROUP, "Berth plan", Room.Kind.GROUP, List.of(PAULA, DIETER, FATOU)));
    var rooms = Stream.concat(shared, people.stream().map(PortAuthority::personalRoom)).toList();
    var team = new Team(GENERAL, "Harbour", "9e0f1a2b-3c4d-4e5f-8a6b-7c8d9e0f1a2b");
    return new Tenant(TENANT, "Port Authority", team, people, rooms);
  }

  /** The id of a person's chat with the bot. */
  public static String personalRoomId(String person) {
    return "a:1" + person.replace("-", "") + "kQ7mVx";
  }

  private static Room personalRoom(Person person) {
    return new Room(
        personalRoomId(person.id()), person.name(), Room.Kind.PERSONAL, List.of(person.id()));
  }

  private static List<Person> people() {
    return List.of(
        member(PAULA, "Paula", "Europe/London", "en-GB"),
        member(DIETER, "Dieter", "Europe/Berlin", "de-DE"),
        member(MEI, "Mei", "America/Halifax", "en-US"),
        new Person(
            SAM,
            mri(SAM),
            "Sam",
            Person.Kind.GUEST,
            SEA_SCOUTS_TENANT,
            "sam@seascouts.example",
            "Europe/Dublin",
            "en-GB"),
        new Person(
            FATOU,
            mri(FATOU),
            "Fatou",
            Person.Kind.FACILITATOR,
            TENANT,
            "fatou@portauthority.example",
            "Africa/Dakar",
            "en-US"));
  }

  private static Person member(String id, String name, String zone, String language) {
    var mail = name.toLowerCase(java.util.Locale.ROOT);
    return new Person(
        id,
        mri(id),
        name,
        Person.Kind.MEMBER,
        TENANT,
        mail + "@portauthority.example",
        zone,
        language);
  }

  private static String mri(String id) {
    return "29:1" + id.replace("-", "") + "_wHb3yZ";
  }
}
