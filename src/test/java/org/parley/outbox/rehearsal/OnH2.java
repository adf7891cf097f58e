package org.parley.outbox.rehearsal;

import java.util.Map;
import java.util.Set;
import org.parley.testing.H2File;

/** H2 in a file, a platform that records, a hundred times the pace. */
public class OnH2 extends H2File {
  public static final Set<Class<?>> OURS =
      Set.of(RecordingMessenger.class, PlainNotice.class, PlainCard.class, LinkListener.class);

  public static Map<String, String> quick(Map<String, String> overrides) {
    overrides.put("parley.pace", "0.01");
    overrides.put("parley.outbox.sweep", "off");
    overrides.put("quarkus.arc.exclude-types", "org.parley.slack.client.SlackMessenger");
    return overrides;
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return quick(super.getConfigOverrides());
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return OURS;
  }
}
