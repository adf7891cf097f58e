package org.parley.screens;

import java.util.List;
import java.util.stream.Stream;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/** Who plays, on both platforms. {@code suffix} keeps two stories apart. */
final class Cast {
  private final Script script;
  private final String suffix;

  Cast(Script script, String suffix) {
    this.script = script;
    this.suffix = suffix;
  }

  /** Facilitates, and speaks for the Harbour Trust. */
  Actor ada() {
    return slack("T0TRUST", "U0ADA", "Ada");
  }

  /** Speaks for the Fishers Union. */
  Actor ben() {
    return slack("T0FISHERS", "U0BEN", "Ben");
  }

  /** Ben's colleague. */
  Actor carla() {
    return slack("T0FISHERS", "U0CARLA", "Carla");
  }

  /** Speaks for the City Council. */
  Actor dora() {
    return teams("dora", "Dora");
  }

  /** Dora's colleague. */
  Actor emil() {
    return teams("emil", "Emil");
  }

  /** Speaks for the Port Authority; sits in the Harbour Trust's workspace. */
  Actor femi() {
    return slack("T0TRUST", "U0FEMI", "Femi");
  }

  /** At no table. */
  Actor gus() {
    return slack("T0TRUST", "U0GUS", "Gus");
  }

  List<Actor> everybody() {
    return List.of(ada(), ben(), carla(), dora(), emil(), femi(), gus());
  }

  Destination trustChannel() {
    return Destination.channel(Platform.SLACK, "T0TRUST" + suffix, "C0HARBOUR");
  }

  Destination fishersChannel() {
    return Destination.channel(Platform.SLACK, "T0FISHERS" + suffix, "C0FISHERS");
  }

  /** Where nothing is linked yet. */
  Destination otherFishersChannel() {
    return Destination.channel(Platform.SLACK, "T0FISHERS" + suffix, "C0QUAY");
  }

  Destination councilChannel() {
    return Destination.channel(Platform.TEAMS, tenant(), "19:council@thread.tacv2");
  }

  /** The workspaces, as their platforms call them. */
  List<Home> homes() {
    return List.of(
        new Home(Platform.SLACK, "T0TRUST" + suffix, script.named("Harbour Trust")),
        new Home(Platform.SLACK, "T0FISHERS" + suffix, script.named("Fishers United")),
        new Home(Platform.TEAMS, tenant(), script.named("City of Harbourside")));
  }

  /** A workspace. */
  record Home(Platform platform, String workspace, String name) {}

  boolean isHome(String workspace) {
    return Stream.of("T0TRUST" + suffix, "T0FISHERS" + suffix, tenant())
        .anyMatch(workspace::equals);
  }

  private String tenant() {
    return "tenant-of-the-city" + suffix;
  }

  private Actor slack(String team, String user, String name) {
    return actor(new PersonAddress(Platform.SLACK, team + suffix, user), name);
  }

  private Actor teams(String user, String name) {
    return actor(new PersonAddress(Platform.TEAMS, tenant(), user), name);
  }

  private Actor actor(PersonAddress address, String name) {
    return new Actor(script.named(name), address, Destination.personal(address));
  }
}
