package org.parley.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Too much at once, from one person and from strangers. */
@QuarkusTest
@TestProfile(CrowdAttackTest.Fresh.class)
class CrowdAttackTest extends Attacked {
  /** A run of its own, whose buckets are full. */
  public static class Fresh extends AttackedParley {}

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void whoSendsTooMuchIsToldSoInPrivateAndOthersAreServed() {
    var flood = "U" + UUID.randomUUID();
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      var answer = attacker.slack(Attacker.command("help", flood), FORM);
      assertThat(answer.status()).isEqualTo(200);
      refused += answer.body().contains("a lot at once") ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(20);
    assertThat(attacker.command("help").body()).contains("/partnership").doesNotContain("a lot");
  }

  @Test
  void onTeamsTooItIsSaidInPrivate() {
    for (int i = 0; i < 400; i++) {
      assertThat(attacker.teams(attacker.typedInTeams("help").toString()).status()).isEqualTo(200);
    }
    assertThat(attacker.teams.calls("POST", "/activities"))
        .filteredOn(call -> call.body().toString().contains("a lot at once"))
        .isNotEmpty();
  }

  @Test
  void anAddressThatIsTurnedAwayAgainAndAgainIsNotListenedToButPlatformsAre() {
    int last = 0;
    for (int i = 0; i < 1_500 && last != 429; i++) {
      last = attacker.get("/wp-login.php", "X-Forwarded-For: 192.0.2." + i % 250).status();
    }
    assertThat(last).isEqualTo(429);
    // Three a second are listened to again: one of these may be.
    assertThat(IntStream.range(0, 10).map(any -> attacker.post("/slack/events", "x").status()))
        .filteredOn(it -> it == 429)
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(attacker.command("help").status()).isEqualTo(200);
    assertThat(attacker.teams(attacker.typedInTeams("help").toString()).status()).isEqualTo(200);
    assertThat(attacker.get("/q/health/live").status()).isEqualTo(200);
  }

  @Test
  void anAddressCannotBeginInstallationsWithoutEnd() {
    int last = 0;
    int begun = 0;
    while (last != 429 && begun < 200) {
      last = attacker.get("/slack/install").status();
      begun++;
    }
    assertThat(begun).isBetween(10, 100);
    assertThat(attacker.get("/slack/oauth_redirect?code=c&state=s").status()).isEqualTo(429);
  }
}
