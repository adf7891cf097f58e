package org.parley.testing;

import java.util.Map;
import org.parley.outbox.rehearsal.OnH2;

/** A platform that answers as arranged, and an operator who may come in. */
public class Operated extends OnH2 {
  public static final String TOKEN = "an-operators-token-for-this-test-only";

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = super.getConfigOverrides();
    overrides.put("parley.operator.token", TOKEN);
    // What leaves at once was nudged: no poll is near.
    overrides.put("parley.outbox.poll", "60s");
    return overrides;
  }
}
