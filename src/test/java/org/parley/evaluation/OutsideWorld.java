package org.parley.evaluation;

import java.util.Map;
import java.util.Set;
import org.parley.testing.H2File;

/** The real outbox at a hundred times the pace, and platforms that take whatever they are told. */
public class OutsideWorld extends H2File {
  @Override
  public Map<String, String> getConfigOverrides() {
    var overrides = super.getConfigOverrides();
    overrides.put("parley.pace", "0.01");
    overrides.put(
        "quarkus.arc.exclude-types",
        "org.parley.slack.client.SlackMessenger,org.parley.teams.client.TeamsMessenger,"
            + "org.parley.teams.inbound.TeamsStart");
    return overrides;
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(SlackHeard.class, TeamsHeard.class);
  }
}
