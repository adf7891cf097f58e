package org.parley.sandbox.teams.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A dialog that lies open in front of a person.
 *
 * @param room where the button was pressed
 * @param thread the thread of the message with that button
 * @param problems what the client found wrong with the last submission, by input id
 */
public record Dialog(
    String id,
    String person,
    String room,
    String thread,
    String title,
    JsonNode card,
    Map<String, String> problems) {

  public Dialog showing(String newTitle, JsonNode newCard) {
    return new Dialog(id, person, room, thread, newTitle, newCard, Map.of());
  }

  public Dialog with(Map<String, String> found) {
    return new Dialog(id, person, room, thread, title, card, Map.copyOf(found));
  }
}
