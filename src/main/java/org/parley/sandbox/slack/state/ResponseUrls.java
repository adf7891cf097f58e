package org.parley.sandbox.slack.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Response addresses: 5 uses within 30 minutes. Guarded by {@link SlackState}'s lock. */
public final class ResponseUrls {

  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  /**
   * What an address answers to.
   *
   * @param origin ts of the message that was pressed; empty for a slash command
   */
  public record Source(String team, String room, String person, String origin) {}

  /** What became of using one. {@code error} is empty when it was good. */
  public record Use(String error, Source source) {}

  record Grant(String token, Source source, Instant made, int left) {}

  private static final Source NOWHERE = new Source("", "", "", "");

  private final Clock machine;
  private final Map<String, Grant> all = new HashMap<>();

  ResponseUrls(Clock machine) {
    this.machine = machine;
  }

  public String issue(Source source) {
    all.values().removeIf(it -> it.made().plus(LIFE.multipliedBy(2)).isBefore(machine.instant()));
    String token = Ids.secret();
    all.put(token, new Grant(token, source, machine.instant(), USES));
    return token;
  }

  /** Looks without using it up. */
  public Source source(String token) {
    Grant grant = all.get(token);
    return grant == null ? NOWHERE : grant.source();
  }

  public Use use(String token) {
    Grant grant = all.get(token);
    if (grant == null) {
      return new Use("invalid_url", NOWHERE);
    }
    if (grant.made().plus(LIFE).isBefore(machine.instant())) {
      return new Use("expired_url", grant.source());
    }
    if (grant.left() == 0) {
      return new Use("used_url", grant.source());
    }
    all.put(token, new Grant(token, grant.source(), grant.made(), grant.left() - 1));
    return new Use("", grant.source());
  }

  List<Grant> keep() {
    return List.copyOf(all.values());
  }

  void restore(List<Grant> kept) {
    kept.forEach(grant -> all.put(grant.token(), grant));
  }
}
