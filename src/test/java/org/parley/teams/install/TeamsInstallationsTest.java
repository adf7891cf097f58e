package org.parley.teams.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Platform;
import org.parley.teams.MovableClock;
import org.parley.teams.Remembered;

class TeamsInstallationsTest {
  private static final String URL = "https://smba.trafficmanager.net/emea/t-1/";

  private final Remembered remembered = new Remembered();
  private final MovableClock machine = new MovableClock();
  private final TeamsInstallations installations =
      new TeamsInstallations(remembered.installations, remembered.lanes, machine);

  private static Presence in(String scope) {
    return new Presence("t-1", "Harbour Team", scope, URL, "28:bot");
  }

  private boolean isConnected() {
    return remembered.installations.secret(Platform.TEAMS, "t-1").isPresent();
  }

  @Test
  void addingTheAppConnectsTheTenantAndLetsWaitingPostsGo() {
    installations.added(in("19:team"));
    assertThat(remembered.installations.secret(Platform.TEAMS, "t-1")).contains(URL);
    assertThat(remembered.installations.find(Platform.TEAMS, "t-1").orElseThrow().name())
        .isEqualTo("Harbour Team");
    assertThat(remembered.lanes.orders).contains("resumeAll t-1");
  }

  @Test
  void aRepeatedEventChangesNothing() {
    for (int i = 0; i < 5; i++) {
      installations.added(in("19:team"));
      installations.present(in("19:team"));
    }
    assertThat(remembered.installations.keepings).hasSize(1);
  }

  @Test
  void eventsInAnyOrderEndTheSame() {
    for (int seed = 0; seed < 20; seed++) {
      var one = new Remembered();
      var teams = new TeamsInstallations(one.installations, one.lanes, machine);
      List<Runnable> events =
          new java.util.ArrayList<>(
              List.of(
                  () -> teams.added(in("19:team")),
                  () -> teams.added(in("19:team")),
                  () -> teams.present(in("a:ann")),
                  () -> teams.added(in("a:ann"))));
      Collections.shuffle(events, new Random(seed));
      events.forEach(Runnable::run);
      var kept = one.installations.find(Platform.TEAMS, "t-1").orElseThrow();
      assertThat(Scopes.parse(kept.detail()).marks()).hasSize(2);
    }
  }

  @Test
  void theTenantIsDisconnectedWithTheLastPlaceOnly() {
    installations.added(in("19:team"));
    installations.added(in("a:ann"));
    installations.removed("t-1", "19:team");
    installations.removed("t-1", "19:team");
    assertThat(isConnected()).isTrue();
    installations.removed("t-1", "a:ann");
    installations.removed("t-1", "a:ann");
    assertThat(isConnected()).isFalse();
    assertThat(remembered.lanes.orders.stream().filter("holdAll t-1"::equals)).hasSize(1);
  }

  @Test
  void whoWritesAfterARemovalIsConnectedAgain() {
    installations.added(in("a:ann"));
    installations.removed("t-1", "a:ann");
    installations.present(in("a:ann"));
    assertThat(isConnected()).isTrue();
    assertThat(remembered.lanes.orders).endsWith("resumeAll t-1");
  }

  @Test
  void aMissedInstallationIsNoticedByTheFirstMessageAndANewServiceUrlByAnyLaterOne() {
    installations.present(in("a:ann"));
    assertThat(isConnected()).isTrue();
    var moved = new Presence("t-1", "", "a:ann", "https://smba.trafficmanager.net/amer/", "28:bot");
    installations.present(moved);
    assertThat(remembered.installations.secret(Platform.TEAMS, "t-1"))
        .contains("https://smba.trafficmanager.net/amer/");
    machine.forward(Duration.ofMinutes(2));
    installations.present(moved);
    assertThat(remembered.installations.keepings).hasSize(2);
  }

  @Test
  void inMorePlacesThanCanBeKeptTheTenantStaysConnected() {
    IntStream.range(0, 250).forEach(i -> installations.present(in("a:" + i)));
    var detail = remembered.installations.find(Platform.TEAMS, "t-1").orElseThrow().detail();
    assertThat(detail).hasSizeLessThanOrEqualTo(2_000);
    IntStream.range(0, 250).forEach(i -> installations.removed("t-1", "a:" + i));
    assertThat(isConnected()).isTrue();
  }

  @Test
  void twoEventsAtOnceBothCount() throws Exception {
    var clashing =
        new TeamsInstallations(
            new ClashingOnce(remembered.installations), remembered.lanes, machine);
    clashing.added(in("19:team"));
    assertThat(isConnected()).isTrue();
  }
}
