package org.parley.teams.inbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.teams.TeamsSetup;
import org.parley.teams.client.ConnectorClients;

/**
 * The lock. What the SDK leaves open is checked here first: a token from another issuer (the
 * emulator's, a skill's), an activity without channel or service URL, a service URL elsewhere, a
 * tenant that is missing, contradictory or not welcome. Then the SDK checks the token.
 */
@Singleton
class TeamsDoor {
  private static final Logger LOG = Logger.getLogger(TeamsDoor.class);
  private static final String ISSUER = "https://api.botframework.com";
  private static final int DEPTH = 60;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
              .build());

  private final TeamsSetup setup;
  private final TeamsAdapter adapter;
  private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();

  @Inject
  TeamsDoor(TeamsSetup setup, ConnectorClients clients) {
    this(setup, clients, Clock.systemUTC());
  }

  TeamsDoor(TeamsSetup setup, ConnectorClients clients, Clock machine) {
    this.setup = setup;
    this.adapter = new TeamsAdapter(setup, clients, machine);
  }

  /** Turned away, with an HTTP status that says no more than that. */
  static final class TurnedAway extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;

    TurnedAway(int status) {
      super("status " + status, null, false, false);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  boolean isOpen() {
    return setup.isOn();
  }

  /** Loads what checking a token needs, the connector's keys included. */
  void warmUp() {
    if (setup.credentials().isPresent()) {
      var header = encoded("{\"alg\":\"RS256\",\"kid\":\"warm-up\"}");
      var claims = encoded("{\"iss\":\"" + ISSUER + "\"}");
      adapter.trusts(
          "Bearer " + header + "." + claims + ".AAAA", new Incoming(JSON.createObjectNode()));
    }
  }

  private static String encoded(String part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(part.getBytes(StandardCharsets.UTF_8));
  }

  /** The activity, when it is the connector's and somebody's we serve. */
  Incoming admit(@Nullable String authorization, byte[] body) throws TurnedAway {
    if (setup.credentials().isPresent() && !isFromTheConnector(authorization)) {
      throw new TurnedAway(UNAUTHORIZED);
    }
    var incoming = new Incoming(read(body));
    if (!"msteams".equals(incoming.channel())
        || !setup.hosts().allows(incoming.serviceUrl())
        || incoming.tenant().isEmpty()
        || incoming.conversation().isEmpty()) {
      throw new TurnedAway(FORBIDDEN);
    }
    if (!adapter.trusts(authorization == null ? "" : authorization, incoming)) {
      throw new TurnedAway(UNAUTHORIZED);
    }
    if (!setup.welcomes(incoming.tenant())) {
      sayOnce(incoming.tenant());
      throw new TurnedAway(FORBIDDEN);
    }
    return incoming;
  }

  private void sayOnce(String tenant) {
    if (turnedAway.size() < 1_000 && turnedAway.add(tenant)) {
      LOG.warnf("Teams tenant %s is not in TEAMS_ALLOWED_TENANTS: turned away", tenant);
    }
  }

  private ObjectNode read(byte[] body) throws TurnedAway {
    try {
      if (JSON.readTree(body) instanceof ObjectNode activity) {
        return activity;
      }
      throw new TurnedAway(400);
    } catch (IOException notJson) {
      throw new TurnedAway(400);
    }
  }

  /**
   * Looks before the signature is checked: the SDK would send other issuers down other paths, and
   * takes a token that never ends.
   */
  static boolean isFromTheConnector(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return false;
    }
    var parts = authorization.substring("Bearer ".length()).split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try {
      var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return claims != null
          && ISSUER.equals(claims.path("iss").asText())
          && claims.path("exp").isNumber();
    } catch (IOException | IllegalArgumentException garbage) {
      return false;
    }
  }
}
