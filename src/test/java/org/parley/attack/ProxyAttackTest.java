package org.parley.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a reverse proxy that it was told to believe, an address is the browser's own. */
@QuarkusTest
@TestProfile(ProxyAttackTest.BehindAProxy.class)
class ProxyAttackTest extends Attacked {
  /** As docs/security.md says. */
  public static class BehindAProxy extends AttackedParley {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(super.getConfigOverrides());
      settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
      settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
      settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
      return settings;
    }
  }

  private int begins(String forwarded) {
    return attacker.get("/slack/install", "X-Forwarded-For: " + forwarded).status();
  }

  @Test
  void eachBrowserHasItsOwnLimit() {
    int begun = 0;
    while (begins("192.0.2.1") != 429 && begun < 200) {
      begun++;
    }
    assertThat(begun).isBetween(10, 100);
    assertThat(begins("192.0.2.2")).isEqualTo(302);
  }
}
