package org.parley.sandbox.slack.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: 3 seconds of machine time, once. Guarded by {@link SlackState}'s lock. */
public final class Triggers {

  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  /** What became of using one. {@code error} is empty when it was good. */
  public record Use(String error, Views.Owner owner) {}

  private record Trigger(Views.Owner owner, Instant made, boolean used) {}

  private final Clock machine;
  private final Map<String, Trigger> all = new HashMap<>();

  Triggers(Clock machine) {
    this.machine = machine;
  }

  public String issue(Views.Owner owner) {
    all.values().removeIf(it -> it.made().plus(REMEMBERED).isBefore(machine.instant()));
    String id = machine.millis() + "." + Ids.of("");
    all.put(id, new Trigger(owner, machine.instant(), false));
    return id;
  }

  /** Uses it up, unless it is another workspace's, spent or too old. */
  public Use use(String id, String team) {
    Trigger trigger = all.get(id);
    if (trigger == null || !trigger.owner().team().equals(team)) {
      return new Use("invalid_trigger_id", new Views.Owner(team, ""));
    }
    if (trigger.used()) {
      return new Use("exchanged_trigger_id", trigger.owner());
    }
    if (trigger.made().plus(LIFE).isBefore(machine.instant())) {
      return new Use("expired_trigger_id", trigger.owner());
    }
    all.put(id, new Trigger(trigger.owner(), trigger.made(), true));
    return new Use("", trigger.owner());
  }
}
