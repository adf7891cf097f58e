package org.parley.sandbox.slack.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that can change. Call anything here, and on what it gives out, only inside {@link
 * #locked}; never call the bot in there.
 */
public final class SlackState {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  /** What is written to the file. */
  private record Kept(
      List<Installation> installations,
      List<Room.Kept> rooms,
      Views.Kept views,
      List<ResponseUrls.Grant> responses) {}

  private final Clock machine;
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Map<String, Installation> installations = new LinkedHashMap<>();
  private final Ids ids = new Ids();
  private final Views views = new Views();
  private final Triggers triggers;
  private final ResponseUrls responses;

  public SlackState(Clock machine) {
    this.machine = machine;
    this.triggers = new Triggers(machine);
    this.responses = new ResponseUrls(machine);
    teams().stream()
        .flatMap(team -> Population.rooms(team).stream())
        .forEach(room -> rooms.put(room.id(), room));
  }

  public synchronized <T> T locked(Supplier<T> work) {
    return work.get();
  }

  public List<Team> teams() {
    return Population.TEAMS;
  }

  public Optional<Team> team(String id) {
    return teams().stream().filter(team -> team.id().equals(id)).findFirst();
  }

  public List<Room> rooms(String team) {
    return rooms.values().stream().filter(room -> room.team().equals(team)).toList();
  }

  public Optional<Room> room(String team, String id) {
    return Optional.ofNullable(rooms.get(id)).filter(room -> room.team().equals(team));
  }

  /** A person's direct messages with the app. */
  public Optional<Room> direct(String team, String person) {
    return rooms(team).stream()
        .filter(room -> room.direct() && room.members().contains(person))
        .findFirst();
  }

  public String nextTs() {
    return ids.ts(machine.instant());
  }

  public Views views() {
    return views;
  }

  public Triggers triggers() {
    return triggers;
  }

  public ResponseUrls responses() {
    return responses;
  }

  /** Whoever holds this token, also one that has ended. */
  public Optional<Installation> byToken(String token) {
    return Optional.ofNullable(installations.get(token));
  }

  /** The app in a workspace, if it is installed there now. */
  public Optional<Installation> installed(String team) {
    return installations.values().stream()
        .filter(it -> it.team().equals(team) && it.active())
        .findFirst();
  }

  /** Installs, or widens the scopes of what is installed: the token stays the same then. */
  public Installation install(Team team, Person installer, List<String> scopes) {
    String letters = team.id().substring(1);
    Installation next =
        installed(team.id())
            .map(present -> present.with(union(present.scopes(), scopes)))
            .orElseGet(
                () ->
                    new Installation(
                        team.id(),
                        "xoxb-" + Ids.secret(),
                        "U" + letters + "BOT",
                        "B" + letters,
                        installer.id(),
                        scopes,
                        Installation.Standing.ACTIVE));
    installations.put(next.token(), next);
    return next;
  }

  /** Ends an installation: the token is dead, the bot leaves its channels, its views close. */
  public void end(Installation installation, Installation.Standing standing) {
    installations.put(installation.token(), installation.now(standing));
    rooms(installation.team()).forEach(Room::botGoes);
    views.forget(installation.team());
  }

  public JsonNode save() {
    return JSON.valueToTree(
        new Kept(
            List.copyOf(installations.values()),
            rooms.values().stream().map(Room::keep).toList(),
            views.keep(),
            responses.keep()));
  }

  public void load(JsonNode saved) {
    Kept kept = JSON.convertValue(saved, Kept.class);
    kept.installations().forEach(it -> installations.put(it.token(), it));
    kept.rooms()
        .forEach(
            room -> {
              Room known = rooms.get(room.id());
              if (known != null) {
                known.restore(room);
                room.posts().forEach(post -> ids.after(post.ts()));
              }
            });
    views.restore(kept.views());
    responses.restore(kept.responses());
  }

  private static List<String> union(List<String> some, List<String> more) {
    var all = new java.util.LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
