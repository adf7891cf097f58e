package org.parley.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Runs a test on H2 in a file, as an installation has it. */
public class H2File implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>();
    overrides.put(
        "quarkus.datasource.jdbc.url",
        "jdbc:h2:file:./target/h2/" + UUID.randomUUID() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
    overrides.put("parley.time.movable", "true");
    return overrides;
  }
}
