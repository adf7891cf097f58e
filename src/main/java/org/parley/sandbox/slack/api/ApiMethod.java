package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.sandbox.slack.state.Installation;

/**
 * One method of the Web API.
 *
 * @param scope what the token must have been granted; empty for none
 * @param perMinute calls per minute and workspace
 */
record ApiMethod(String scope, int perMinute, Work work) {

  /** Slack's tiers: at least so many calls a minute. docs.slack.dev/apis/web-api/rate-limits */
  static final int TIER_2 = 20;

  static final int TIER_3 = 50;
  static final int TIER_4 = 100;

  /** Runs inside the state's lock. */
  @FunctionalInterface
  interface Work {
    /** The answer without {@code ok}. Refuses with {@link ApiError}. */
    ObjectNode run(Installation caller, Arguments arguments);
  }
}
