package org.parley.sandbox.teams.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Opaque bearer tokens for the connector. */
public final class AccessTokens {

  /** How long a token is good. */
  public static final Duration LIFE = Duration.ofHours(1);

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> ends = new HashMap<>();

  public AccessTokens(Clock clock) {
    this.clock = clock;
  }

  public synchronized String issue() {
    var now = clock.instant();
    ends.values().removeIf(end -> !now.isBefore(end));
    var bytes = new byte[48];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    ends.put(token, now.plus(LIFE));
    return token;
  }

  public synchronized boolean accepts(String token) {
    var end = ends.get(token);
    return end != null && clock.instant().isBefore(end);
  }

  public synchronized JsonNode save() {
    var out = JsonNodeFactory.instance.objectNode();
    ends.forEach((token, end) -> out.put(token, end.toEpochMilli()));
    return out;
  }

  public synchronized void load(JsonNode saved) {
    ends.clear();
    for (var token : saved.properties()) {
      ends.put(token.getKey(), Instant.ofEpochMilli(token.getValue().asLong()));
    }
  }
}
