package org.parley.sandbox.slack.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Each person's stack of modals and Home tab. Guarded by {@link SlackState}'s lock. */
public final class Views {

  /** Slack shows at most three modals on top of one another. */
  public static final int STACK = 3;

  /** What is kept of the views. */
  record Kept(List<View> homes, List<View> modals) {}

  /** A person in a workspace. */
  public record Owner(String team, String person) {}

  private final Map<Owner, List<View>> stacks = new HashMap<>();
  private final Map<Owner, View> homes = new HashMap<>();

  /** The modals of a person, the lowest first. */
  public List<View> stack(Owner owner) {
    return List.copyOf(stacks.getOrDefault(owner, List.of()));
  }

  public Optional<View> top(Owner owner) {
    List<View> stack = stack(owner);
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
  }

  public Optional<View> home(Owner owner) {
    return Optional.ofNullable(homes.get(owner));
  }

  /** A modal or a Home tab. */
  public Optional<View> byId(String id) {
    return all().filter(view -> view.id().equals(id)).findFirst();
  }

  public Optional<View> byExternalId(String team, String externalId) {
    return all()
        .filter(view -> view.team().equals(team))
        .filter(view -> view.body().path("external_id").asText("").equals(externalId))
        .findFirst();
  }

  /** Opens a first modal; whatever lay open is gone. */
  public View open(Owner owner, JsonNode body) {
    stacks.put(owner, new ArrayList<>());
    return push(owner, body);
  }

  /** Puts a modal on top. The caller has looked at {@link #STACK}. */
  public View push(Owner owner, JsonNode body) {
    List<View> stack = stacks.computeIfAbsent(owner, any -> new ArrayList<>());
    String id = Ids.of("V");
    String root = stack.isEmpty() ? id : stack.get(0).id();
    String previous = stack.isEmpty() ? "" : stack.get(stack.size() - 1).id();
    var view = new View(id, owner.team(), owner.person(), body, hash(), root, previous, Map.of());
    stack.add(view);
    return view;
  }

  public View publish(Owner owner, JsonNode body) {
    String id = home(owner).map(View::id).orElseGet(() -> Ids.of("V"));
    var view = new View(id, owner.team(), owner.person(), body, hash(), id, "", Map.of());
    homes.put(owner, view);
    return view;
  }

  /** Shows something else in the same modal or Home tab. */
  public View update(View view, JsonNode body) {
    View next = view.showing(body, hash());
    replace(next);
    return next;
  }

  public void replace(View next) {
    var owner = new Owner(next.team(), next.person());
    homes.computeIfPresent(owner, (any, home) -> home.id().equals(next.id()) ? next : home);
    stacks.getOrDefault(owner, List.of()).replaceAll(it -> it.id().equals(next.id()) ? next : it);
  }

  public void close(View view) {
    stacks
        .getOrDefault(new Owner(view.team(), view.person()), new ArrayList<>())
        .removeIf(it -> it.id().equals(view.id()));
  }

  public void clear(Owner owner) {
    stacks.remove(owner);
  }

  /** The app is gone, and with it everything it showed. */
  void forget(String team) {
    stacks.keySet().removeIf(owner -> owner.team().equals(team));
    homes.keySet().removeIf(owner -> owner.team().equals(team));
  }

  Kept keep() {
    return new Kept(
        List.copyOf(homes.values()), stacks.values().stream().flatMap(List::stream).toList());
  }

  void restore(Kept kept) {
    kept.homes().forEach(home -> homes.put(new Owner(home.team(), home.person()), home));
    kept.modals()
        .forEach(
            modal ->
                stacks
                    .computeIfAbsent(
                        new Owner(modal.team(), modal.person()), any -> new ArrayList<>())
                    .add(modal));
  }

  private Stream<View> all() {
    return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
  }

  private static String hash() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
