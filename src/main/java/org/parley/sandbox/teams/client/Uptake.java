package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.sandbox.world.ActResult;

/**
 * How the bot took an activity.
 *
 * @param status HTTP status; 0 when the bot could not be reached in time
 * @param body what it answered; a missing node when that was empty or no JSON
 */
record Uptake(int status, long millis, JsonNode body) {

  boolean isTaken() {
    return status >= 200 && status < 300;
  }

  ActResult result(String problem) {
    return new ActResult(status, millis, problem);
  }
}
