package org.parley.sandbox.slack.send;

import org.parley.sandbox.world.ActResult;

/**
 * How the bot acknowledged.
 *
 * @param status 0 when it could not be reached or took too long
 * @param problem empty when it was a 2xx in time
 */
public record BotAnswer(int status, long millis, String body, String problem) {

  public static final String FAILED = "dispatch_failed";
  public static final String TOO_LATE = "operation_timeout";

  public boolean fine() {
    return problem.isEmpty();
  }

  public ActResult result() {
    return new ActResult(status, millis, problem);
  }

  public ActResult result(String furtherProblem) {
    return new ActResult(status, millis, furtherProblem);
  }
}
