package org.parley.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;

class TeamsInboundTest {
  private final TeamsInATest teams = new TeamsInATest();

  @AfterEach
  void stop() {
    teams.close();
  }

  @Test
  void theConnectorsOwnActivityIsTaken() {
    assertThat(teams.send(teams.typedInPerson("status")).getStatus()).isEqualTo(200);
    assertThat(teams.requests).hasSize(1);
  }

  @Test
  void everyWayToWriteATimeIsTaken() {
    for (var time :
        List.of(
            "2026-11-21T22:06:27Z",
            "2026-11-21T22:06:27.2Z",
            "2026-11-21T22:06:27.257Z",
            "2026-11-21T22:06:27.2570001+00:00",
            "2026-11-21T22:06:27.257000123Z",
            "yesterday",
            "")) {
      var activity = teams.typedInPerson("status").put("timestamp", time).put("id", "m" + time);
      activity.put("localTimestamp", time).put("expiration", time);
      assertThat(teams.send(activity).getStatus()).as(time).isEqualTo(200);
    }
    assertThat(teams.requests).hasSize(7);
  }

  @Test
  void withoutAProperTokenNobodyIsLetIn() {
    var activity = teams.typedInPerson("status").toString();
    var good = teams.microsoft.token();
    for (var header :
        new String[] {
          null,
          "",
          "Bearer",
          "Bearer ",
          "Bearer abc",
          "Bearer a.b.c",
          "Bearer e30.e30.e30",
          "Basic " + good.substring(7),
          good.substring(7),
          good + "x",
          good + " x",
          good.substring(0, good.length() - 8) + "AAAAAAAA"
        }) {
      assertThat(teams.send(header, activity).getStatus())
          .as(String.valueOf(header))
          .isEqualTo(401);
    }
    assertThat(teams.requests).isEmpty();
  }

  @Test
  void aTokenForSomebodyElseOrFromSomebodyElseIsRefused() {
    var us = teams.microsoft;
    var hourAgo = Date.from(Instant.now().minus(Duration.ofHours(1)));
    for (var claims :
        List.of(
            us.claims().withAudience("another-app"),
            us.claims().withIssuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            us.claims().withIssuer("https://login.microsoftonline.com/botframework.com/v2.0"),
            us.claims().withExpiresAt(hourAgo),
            us.claims().withKeyId("another-key"),
            us.claims().withClaim("serviceurl", "https://smba.trafficmanager.net/emea/"),
            us.claims().withClaim("serviceurl", (String) null))) {
      assertThat(teams.send(us.sign(claims), teams.typedInPerson("status").toString()).getStatus())
          .isEqualTo(401);
    }
    assertThat(teams.requests).isEmpty();
  }

  @Test
  void anEmulatorsOrSkillsTokenIsTurnedAwayBeforeTheSdkSeesIt() {
    var us = teams.microsoft;
    var emulator =
        us.claims()
            .withIssuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
            .withClaim("appid", "anything")
            .withClaim("ver", "1.0");
    assertThat(teams.send(us.sign(emulator), teams.typedInPerson("x").toString()).getStatus())
        .isEqualTo(401);
    assertThat(TeamsDoor.isFromTheConnector(us.sign(emulator))).isFalse();
    assertThat(TeamsDoor.isFromTheConnector(us.token())).isTrue();
  }

  @Test
  void aKeyThatIsNotEndorsedForTeamsIsRefused() {
    teams.microsoft.endorse("[\"webchat\"]");
    assertThat(teams.send(teams.typedInPerson("status")).getStatus()).isEqualTo(401);
  }

  @Test
  void aChangeOfTheConnectorsKeysIsNoticedWithinMinutesAndNotAskedForOften() {
    assertThat(teams.send(teams.typedInPerson("status")).getStatus()).isEqualTo(200);
    teams.microsoft.rotateKey();
    assertThat(teams.send(teams.typedInPerson("status")).getStatus()).isEqualTo(401);
    teams.machine.forward(Duration.ofMinutes(5));
    assertThat(teams.send(teams.typedInPerson("status")).getStatus()).isEqualTo(200);
    var asked = teams.microsoft.calls("GET", "/keys").size();
    var forged = teams.microsoft.sign(teams.microsoft.claims().withKeyId("k9"));
    for (int i = 0; i < 5; i++) {
      assertThat(teams.send(forged, teams.typedInPerson("status").toString()).getStatus())
          .isEqualTo(401);
    }
    assertThat(teams.microsoft.calls("GET", "/keys")).hasSize(asked);
  }

  @Test
  void whatTheSdkLeavesOpenIsClosed() {
    List<Consumer<ObjectNode>> changes =
        List.of(
            it -> it.remove("channelId"),
            it -> it.put("channelId", "webchat"),
            it -> it.put("channelId", "emulator"),
            it -> it.remove("serviceUrl"),
            it -> it.put("serviceUrl", "https://evil.example/"),
            it -> it.put("serviceUrl", "http://smba.trafficmanager.net/"),
            it -> it.remove("conversation"),
            it -> {
              it.withObject("/conversation").remove("tenantId");
              it.remove("channelData");
            },
            it -> it.withObject("/channelData/tenant").put("id", "t-2"));
    for (var change : changes) {
      var activity = teams.typedInPerson("status");
      change.accept(activity);
      assertThat(teams.send(activity).getStatus()).as(activity.toString()).isEqualTo(403);
    }
    assertThat(teams.requests).isEmpty();
    assertThat(teams.remembered.installations.keepings).isEmpty();
  }

  @Test
  void aTenantThatIsNotListedIsTurnedAway() {
    try (var listed =
        new TeamsInATest(
            it -> TeamsSetup.of(it.settings().with("allowedTenants", List.of("t-9")).build()),
            new CommandBook(List.of(), List.of()))) {
      assertThat(listed.send(listed.typedInPerson("status")).getStatus()).isEqualTo(403);
      assertThat(listed.requests).isEmpty();
      assertThat(listed.remembered.installations.keepings).isEmpty();
    }
  }

  @Test
  void whatIsNoJsonObjectOrTooLongIsRefused() {
    var token = teams.microsoft.token();
    for (var body : List.of("", "x", "[]", "\"a\"", "{", "[".repeat(2_000))) {
      assertThat(teams.send(token, body).getStatus()).as(body).isEqualTo(400);
    }
    var nested = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
    assertThat(teams.send(token, nested).getStatus()).isEqualTo(400);
    var long256 = teams.typedInPerson("x".repeat(256 * 1024)).toString();
    assertThat(teams.send(token, long256).getStatus()).isEqualTo(413);
  }

  @Test
  void partsOfTheWrongKindHarmNobody() {
    for (var part : List.of("from", "recipient", "entities", "text", "value", "name", "locale")) {
      for (var odd : List.of("{\"x\":[1]}", "[[]]", "7", "null", "\"\"")) {
        var activity = teams.typedInPerson("status");
        try {
          activity.set(part, TeamsInATest.JSON.readTree(odd));
        } catch (java.io.IOException e) {
          throw new AssertionError(e);
        }
        assertThat(teams.send(activity).getStatus()).as(part + " " + odd).isEqualTo(200);
      }
    }
  }

  @Test
  void whenTeamsIsOffThereIsNothingHere() {
    try (var off =
        new TeamsInATest(
            it -> TeamsSetup.of(SettingsInATest.none().build()),
            new CommandBook(List.of(), List.of()))) {
      assertThat(off.send(off.typedInPerson("status")).getStatus()).isEqualTo(404);
      assertThat(off.send(null, off.typedInPerson("status").toString()).getStatus()).isEqualTo(404);
    }
  }

  @Test
  void localClientsWithoutATokenAreLetInOnlyWhereThatWasAskedFor() {
    try (var open =
        new TeamsInATest(
            it ->
                TeamsSetup.of(
                    SettingsInATest.none()
                        .with("anonymous", true)
                        .with("allowedServiceHosts", List.of("127.0.0.1"))
                        .build()),
            new CommandBook(List.of(), List.of()))) {
      assertThat(open.send(null, open.typedInPerson("help").toString()).getStatus()).isEqualTo(200);
      assertThat(open.requests).hasSize(1);
      assertThat(open.microsoft.calls("POST", "/login")).isEmpty();
      assertThat(open.microsoft.calls("POST", "/activities").get(0).header("Authorization"))
          .isEmpty();
      assertThat(open.send("Bearer abc", open.typedInPerson("help").toString()).getStatus())
          .isEqualTo(401);
    }
  }
}
