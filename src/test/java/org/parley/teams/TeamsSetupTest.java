package org.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsSetupTest {
  private static final SettingsInATest COMPLETE =
      SettingsInATest.none()
          .with("appId", "an-app")
          .with("appPassword", "a-password")
          .with("tenantId", "a-tenant");

  @Test
  void withoutAnySettingTeamsIsOff() {
    assertThat(TeamsSetup.of(SettingsInATest.none().build()).isOn()).isFalse();
  }

  @Test
  void blankSettingsAreNoSettings() {
    var blank = SettingsInATest.none().with("appId", " ").with("appPassword", "").build();
    assertThat(TeamsSetup.of(blank).isOn()).isFalse();
  }

  @Test
  void aCompleteConfigurationIsOnAndTalksToMicrosoftOnly() {
    var setup = TeamsSetup.of(COMPLETE.build());
    assertThat(setup.isOn()).isTrue();
    assertThat(setup.login()).hasToString("https://login.microsoftonline.com");
    assertThat(setup.hosts().allows("https://smba.trafficmanager.net/emea/")).isTrue();
    assertThat(setup.hosts().allows("https://europe.api.botframework.com/")).isTrue();
    assertThat(setup.hosts().allows("http://localhost:1234/")).isFalse();
  }

  @Test
  void halfAConfigurationStopsTheStartAndSaysWhatIsMissing() {
    for (var missing :
        List.of(
            List.of("appId", "TEAMS_APP_ID"),
            List.of("appPassword", "TEAMS_APP_PASSWORD"),
            List.of("tenantId", "TEAMS_TENANT_ID"))) {
      assertThatThrownBy(() -> TeamsSetup.of(COMPLETE.without(missing.get(0)).build()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(missing.get(1) + " is missing");
    }
  }

  @Test
  void anonymousNeedsNothingButThisMachine() {
    var open = SettingsInATest.none().with("anonymous", true);
    assertThatThrownBy(() -> TeamsSetup.of(open.build()))
        .hasMessageContaining("TEAMS_ALLOWED_SERVICE_HOSTS");
    var mixed = open.with("allowedServiceHosts", List.of("localhost", "smba.trafficmanager.net"));
    assertThatThrownBy(() -> TeamsSetup.of(mixed.build()))
        .hasMessageContaining("TEAMS_ALLOWED_SERVICE_HOSTS");
    var local = open.with("allowedServiceHosts", List.of("localhost", "127.0.0.1", "[::1]"));
    assertThat(TeamsSetup.of(local.build()).isOn()).isTrue();
  }

  @Test
  void anonymousBesideRealCredentialsIsRefused() {
    var both =
        COMPLETE.with("anonymous", true).with("allowedServiceHosts", List.of("localhost")).build();
    assertThatThrownBy(() -> TeamsSetup.of(both)).hasMessageContaining("TEAMS_ANONYMOUS");
  }

  @Test
  void plainHttpIsForThisMachineOnly() {
    assertThatThrownBy(
            () -> TeamsSetup.of(COMPLETE.with("loginUrl", "http://login.example").build()))
        .hasMessageContaining("TEAMS_LOGIN_URL");
    assertThat(TeamsSetup.of(COMPLETE.with("loginUrl", "http://localhost:1/").build()).login())
        .hasToString("http://localhost:1");
  }

  @Test
  void addressesThatOnlyLookAllowedAreNot() {
    var hosts = TeamsSetup.of(COMPLETE.build()).hosts();
    for (var address :
        List.of(
            "https://smba.trafficmanager.net.evil.example/",
            "https://evil.example/?x=smba.trafficmanager.net",
            "https://smba.trafficmanager.net@evil.example/",
            "https://botframework.com/",
            "https://evilbotframework.com/",
            "http://smba.trafficmanager.net/",
            "https://smba.trafficmanager.net/#x",
            "ftp://smba.trafficmanager.net/",
            "//smba.trafficmanager.net/",
            "not an address",
            "")) {
      assertThat(hosts.allows(address)).as(address).isFalse();
    }
  }

  @Test
  void theSmallestTenantListIsAnybody() {
    assertThat(TeamsSetup.of(COMPLETE.build()).welcomes("t-9")).isTrue();
    var listed = TeamsSetup.of(COMPLETE.with("allowedTenants", List.of("T-1 ")).build());
    assertThat(listed.welcomes("t-1")).isTrue();
    assertThat(listed.welcomes("t-9")).isFalse();
  }

  @Test
  void thePasswordIsNeverWritten() {
    assertThat(TeamsSetup.of(COMPLETE.build()).credentials().orElseThrow().toString())
        .doesNotContain("a-password");
  }
}
