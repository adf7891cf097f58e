package org.parley.outbox.drain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.parley.outbox.rehearsal.OnH2;

@QuarkusTest
@TestProfile(H2LaneRaceTest.OnlyNudged.class)
class H2LaneRaceTest extends LaneRaceTest {
  /** Nothing looks at the lanes without being nudged. */
  public static class OnlyNudged extends OnH2 {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = super.getConfigOverrides();
      overrides.put("parley.outbox.poll", "1h");
      overrides.put("parley.pace", "0.0001");
      return overrides;
    }
  }
}
