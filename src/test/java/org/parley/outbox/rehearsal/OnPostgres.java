package org.parley.outbox.rehearsal;

import java.util.Map;
import java.util.Set;
import org.parley.testing.Postgres;

/** As {@link OnH2}, on PostgreSQL. */
public class OnPostgres extends Postgres {
  @Override
  public Map<String, String> getConfigOverrides() {
    return OnH2.quick(super.getConfigOverrides());
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return OnH2.OURS;
  }
}
