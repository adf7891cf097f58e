package org.parley.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a test on PostgreSQL. */
public class Postgres implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>();
    overrides.put("quarkus.datasource.db-kind", "postgresql");
    overrides.put("quarkus.flyway.locations", "db/migration,db/vendor/postgresql");
    overrides.put("parley.time.movable", "true");
    return overrides;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(RealPostgres.class));
  }
}
