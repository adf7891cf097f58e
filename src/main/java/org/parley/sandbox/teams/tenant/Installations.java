package org.parley.sandbox.teams.tenant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the app is installed. A team's channels share one installation; a person who shares a team
 * or group chat with the app can be written to in person, unless that person took the app out of
 * the personal chat.
 */
public final class Installations {

  private final Tenant tenant;
  private final Set<String> scopes = new LinkedHashSet<>();
  private final Set<String> opened = new LinkedHashSet<>();
  private final Set<String> blocked = new LinkedHashSet<>();

  public Installations(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Installs into the team, group chat or personal chat that the room stands for. */
  public synchronized void add(Room room) {
    scopes.add(scope(room));
    if (room.isPersonal()) {
      opened.add(room.id());
      blocked.remove(room.id());
    }
  }

  public synchronized void remove(Room room) {
    scopes.remove(scope(room));
    if (room.isPersonal()) {
      blocked.add(room.id());
    }
  }

  /** Opens the personal chat from the bot's side. */
  public synchronized void open(Room personal) {
    opened.add(personal.id());
  }

  /** Whether the bot is in the room and may post. */
  public synchronized boolean isIn(Room room) {
    return room.isPersonal()
        ? opened.contains(room.id()) && reaches(room)
        : scopes.contains(scope(room));
  }

  /** Whether the bot may open this personal chat. */
  public synchronized boolean reaches(Room personal) {
    return !blocked.contains(personal.id())
        && (scopes.contains(personal.id()) || sharesRoom(personal));
  }

  /** Whether the app was taken out of this personal chat by its person. */
  public synchronized boolean isBlockedIn(Room personal) {
    return blocked.contains(personal.id());
  }

  /** One room for each installation. */
  public synchronized List<Room> installed() {
    return tenant.rooms().stream().filter(r -> scopes.contains(r.id())).toList();
  }

  synchronized List<List<String>> snapshot() {
    return List.of(List.copyOf(scopes), List.copyOf(opened), List.copyOf(blocked));
  }

  synchronized void restore(List<List<String>> snapshot) {
    var sets = List.of(scopes, opened, blocked);
    for (int i = 0; i < sets.size(); i++) {
      sets.get(i).clear();
      sets.get(i).addAll(snapshot.get(i));
    }
  }

  private boolean sharesRoom(Room personal) {
    return tenant.rooms().stream()
        .filter(r -> !r.isPersonal() && scopes.contains(scope(r)))
        .anyMatch(r -> personal.members().stream().allMatch(r::has));
  }

  private String scope(Room room) {
    return room.isChannel() ? tenant.team().id() : room.id();
  }
}
