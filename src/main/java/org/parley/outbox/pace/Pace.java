package org.parley.outbox.pace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.port.Platform;

/**
 * How fast one conversation may be spoken to. Slack: about one post a second in a channel
 * (docs.slack.dev/apis/web-api/rate-limits); its edits are counted by workspace, see {@link
 * EditBudget}. Teams: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in 3600 s in a conversation, posts and
 * edits alike (learn.microsoft.com, "Optimize your bot with rate limiting in Teams").
 *
 * <p>All times of the platforms, Retry-After included, are multiplied by {@code parley.pace}: real
 * seconds for each second of the platform, 1 except in the sandbox.
 */
@ApplicationScoped
public class Pace {
  private static final Map<Platform, List<Limit>> OF_A_CONVERSATION =
      new EnumMap<>(
          Map.of(
              Platform.SLACK,
              List.of(new Limit(3, Duration.ofSeconds(1))),
              Platform.TEAMS,
              List.of(
                  new Limit(3, Duration.ofMillis(250)),
                  new Limit(4, Duration.ofMillis(500)),
                  new Limit(20, Duration.ofMillis(750)),
                  new Limit(300, Duration.ofMillis(2400)))));

  private final double factor;

  @Inject
  public Pace(@ConfigProperty(name = "parley.pace", defaultValue = "1") double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("parley.pace must be above 0");
    }
    this.factor = factor;
  }

  /** Real time for a time of the platform. */
  public Duration real(Duration platformTime) {
    return Duration.ofMillis(Math.round(platformTime.toMillis() * factor));
  }

  double factor() {
    return factor;
  }

  /**
   * The first moment at which this may be said.
   *
   * @param spent what {@link #taken} returned last for this conversation, or nothing
   */
  public Instant earliest(Platform platform, Saying what, String spent) {
    List<Limit> limits = limits(platform, what);
    long[] until = parse(spent, limits.size());
    long earliest = 0;
    for (int i = 0; i < until.length; i++) {
      earliest = Math.max(earliest, limits.get(i).earliest(until[i], factor));
    }
    return Instant.ofEpochMilli(earliest);
  }

  /** What has been spent once this was said. */
  public String taken(Platform platform, Saying what, String spent, Instant at) {
    List<Limit> limits = limits(platform, what);
    if (limits.isEmpty()) {
      return spent;
    }
    long[] until = parse(spent, limits.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < until.length; i++) {
      text.append(i == 0 ? "" : ",")
          .append(limits.get(i).taken(until[i], at.toEpochMilli(), factor));
    }
    return text.toString();
  }

  private static List<Limit> limits(Platform platform, Saying what) {
    return platform == Platform.SLACK && what == Saying.EDIT
        ? List.of()
        : OF_A_CONVERSATION.getOrDefault(platform, List.of());
  }

  private static long[] parse(String spent, int size) {
    long[] until = new long[size];
    String[] parts = spent.isEmpty() ? new String[0] : spent.split(",", -1);
    for (int i = 0; i < Math.min(size, parts.length); i++) {
      until[i] = Long.parseLong(parts[i]);
    }
    return until;
  }
}
