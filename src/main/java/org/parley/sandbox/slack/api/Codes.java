package org.parley.sandbox.slack.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.sandbox.slack.state.Ids;
import org.parley.sandbox.slack.state.Views;

/** The codes of the consent page: 10 minutes of machine time, once. */
public final class Codes {

  private static final Duration LIFE = Duration.ofMinutes(10);

  /** What somebody allowed. */
  public record Grant(Views.Owner installer, List<String> scopes, String redirect) {}

  private record Issued(Grant grant, Instant made) {}

  private final Clock machine;
  private final Map<String, Issued> all = new ConcurrentHashMap<>();

  public Codes(Clock machine) {
    this.machine = machine;
  }

  public String issue(Grant grant) {
    String code = Ids.secret();
    all.put(code, new Issued(grant, machine.instant()));
    return code;
  }

  /** What the code stands for, the first time it is shown within its life. */
  Optional<Grant> redeem(String code) {
    return Optional.ofNullable(all.remove(code))
        .filter(it -> !it.made().plus(LIFE).isBefore(machine.instant()))
        .map(Issued::grant);
  }
}
