package org.parley.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.teams.ConnectorOnLoopback;
import org.parley.teams.TeamsSetup;

/** Tokens as somebody would forge them who knows everything about them but the connector's key. */
class TeamsTokenAttackTest {
  private static final String ISSUER = "https://api.botframework.com";

  private final TeamsInATest teams = new TeamsInATest();
  private final ConnectorOnLoopback microsoft = teams.microsoft;

  @AfterEach
  void stop() {
    assertThat(microsoft.calls().stream().map(ConnectorOnLoopback.Call::path))
        .noneMatch(path -> path.contains("evil"));
    teams.close();
  }

  private int status(String bearer) {
    return teams.send(bearer, teams.typedInPerson("status").toString()).getStatus();
  }

  private void isRefused(JWTCreator.Builder claims) {
    assertThat(status(microsoft.sign(claims))).isEqualTo(401);
    assertThat(teams.requests).isEmpty();
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  @Test
  void aTokenCountsFromItsBeginningToItsEndWithFiveMinutesOfGrace() {
    isRefused(microsoft.claims().withNotBefore(in(Duration.ofMinutes(10))));
    isRefused(microsoft.claims().withExpiresAt(in(Duration.ofMinutes(-10))));
    isRefused(microsoft.claims().withExpiresAt((Date) null));
    var grace = microsoft.claims().withExpiresAt(in(Duration.ofMinutes(-3)));
    assertThat(status(microsoft.sign(grace))).isEqualTo(200);
  }

  @Test
  void aTokenWithoutWhoItIsForOrFromIsRefused() {
    isRefused(microsoft.claims().withAudience((String[]) null));
    isRefused(microsoft.claims().withAudience(""));
    isRefused(microsoft.claims().withAudience("another-app", "a-third"));
    isRefused(microsoft.claims().withIssuer((String) null));
    isRefused(microsoft.claims().withIssuer(ISSUER + "/"));
    isRefused(microsoft.claims().withIssuer(ISSUER + ".evil.example"));
    isRefused(microsoft.claims().withKeyId(null));
  }

  @Test
  void theClaimedServiceUrlIsTheActivitysOwn() {
    for (var url :
        List.of(
            "http://127.0.0.1/",
            microsoft.serviceUrl() + "x",
            microsoft.serviceUrl().replace("127.0.0.1", "localhost"),
            "https://evil.example/",
            "")) {
      isRefused(microsoft.claims().withClaim("serviceurl", url));
    }
  }

  @Test
  void noAlgorithmOrAnotherOneIsNoSignature() {
    var claims = payload();
    for (var alg : List.of("none", "None", "NONE", "", "RS256", "HS256", "ES256")) {
      var head = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"k1\"}".formatted(alg);
      for (var signature : List.of("", "AA", "e30")) {
        var token = "Bearer " + part(head) + "." + part(claims) + "." + signature;
        assertThat(status(token)).as(token).isEqualTo(401);
      }
    }
    assertThat(teams.requests).isEmpty();
  }

  @Test
  void thePublicKeyIsNoSharedSecret() {
    for (var key : microsoft.publicKeyAsPeopleWriteIt()) {
      for (var algorithm : List.of(Algorithm.HMAC256(key), Algorithm.HMAC512(key))) {
        assertThat(status("Bearer " + forged().sign(algorithm))).isEqualTo(401);
      }
    }
    assertThat(teams.requests).isEmpty();
  }

  @Test
  void aTokenThatBringsItsOwnKeyIsNotBelieved() {
    var stranger = new ConnectorOnLoopback();
    try {
      var evil = stranger.url() + "/keys?evil";
      var claims =
          forged().withHeader(Map.of("jku", evil, "x5u", evil, "kid", evil, "alg", "RS256"));
      assertThat(status(stranger.sign(claims))).isEqualTo(401);
      assertThat(status(stranger.sign(forged()))).isEqualTo(401);
      assertThat(stranger.calls()).isEmpty();
    } finally {
      stranger.close();
    }
  }

  @Test
  void anUnknownKeyIsLookedUpOnceHoweverOftenItComes() {
    assertThat(status(microsoft.token())).isEqualTo(200);
    teams.machine.forward(Duration.ofMinutes(6));
    int before = microsoft.calls("GET", "/keys").size();
    for (int i = 0; i < 30; i++) {
      assertThat(status(microsoft.sign(microsoft.claims().withKeyId("k" + (100 + i)))))
          .isEqualTo(401);
    }
    assertThat(microsoft.calls("GET", "/keys").size() - before).isLessThanOrEqualTo(1);
    assertThat(status(microsoft.token())).isEqualTo(200);
  }

  @Test
  void garbageIsRefusedAndNeverOurFault() {
    var good = microsoft.token().substring("Bearer ".length());
    for (var bearer :
        List.of(
            "Bearer ..",
            "Bearer ...",
            "Bearer " + good + "." + good,
            "Bearer " + part("{}") + "." + part("[]") + "." + part("x"),
            "Bearer " + part("null") + "." + part("null") + ".x",
            "Bearer " + part("{\"alg\":7}") + "." + part(payload()) + ".x",
            "Bearer " + part("[".repeat(5_000)) + "." + part("{\"a\":".repeat(900)) + ".x",
            "Bearer \u00e4\u00f6\u00fc.\u0000.\ud83e\udd1d",
            "bearer " + good,
            "BEARER " + good,
            "Bearer\t" + good,
            " Bearer " + good,
            "Bearer  " + good,
            "Negotiate " + good,
            "Bearer " + good.substring(1))) {
      assertThat(status(bearer)).as(bearer).isEqualTo(401);
    }
    assertThat(teams.requests).isEmpty();
  }

  @Test
  void withAListOfTenantsOnlyThoseAreWelcomeWhateverThePartsSay() {
    try (var listed =
        new TeamsInATest(
            it -> TeamsSetup.of(it.settings().with("allowedTenants", List.of("t-1")).build()),
            new CommandBook(List.of(), List.of()))) {
      assertThat(listed.send(listed.typedInPerson("status")).getStatus()).isEqualTo(200);
      for (var tenant : List.of("t-2", "T-1 ", "", "t-1\u200b", "t-1,t-2")) {
        var activity = listed.typedInPerson("status");
        activity.withObject("/conversation").put("tenantId", tenant);
        activity.withObject("/channelData/tenant").put("id", tenant);
        assertThat(listed.send(activity).getStatus()).as(tenant).isEqualTo(403);
        activity.withObject("/channelData/tenant").put("id", "t-1");
        assertThat(listed.send(activity).getStatus()).isIn(403, 200);
      }
      assertThat(listed.requests).allMatch(it -> it.who().workspace().equals("t-1"));
    }
  }

  private JWTCreator.Builder forged() {
    return JWT.create()
        .withKeyId("k1")
        .withIssuer(ISSUER)
        .withAudience(ConnectorOnLoopback.APP)
        .withExpiresAt(in(Duration.ofHours(1)))
        .withClaim("serviceurl", microsoft.serviceUrl());
  }

  private String payload() {
    return "{\"iss\":\"%s\",\"aud\":\"%s\",\"exp\":%d,\"serviceurl\":\"%s\"}"
        .formatted(
            ISSUER,
            ConnectorOnLoopback.APP,
            Instant.now().plus(Duration.ofHours(1)).getEpochSecond(),
            microsoft.serviceUrl());
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
