package org.parley.slack.request;

import org.parley.conversation.command.Request;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;

/**
 * One request of a person.
 *
 * @param who by the home workspace, not by the one where the app sits
 * @param givenName what Slack calls the person in passing; only until it is asked
 * @param place where, in the workspace where the app sits
 * @param key makes a repetition harmless
 */
record Arrival(
    PersonAddress who, String givenName, Destination place, String key, Request.Said said) {

  String workspace() {
    return place.workspace();
  }

  Request request() {
    return new Request(key, who, place, said);
  }
}
