package org.parley.sandbox.slack.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An open modal or a person's Home tab.
 *
 * @param body as the bot sent it, ids filled in
 * @param hash changes with every update
 * @param previous id of the view under it; empty for the first
 * @param problems what the bot found wrong with the last submission, by block id
 */
public record View(
    String id,
    String team,
    String person,
    JsonNode body,
    String hash,
    String root,
    String previous,
    Map<String, String> problems) {

  public View showing(JsonNode newBody, String newHash) {
    return new View(id, team, person, newBody, newHash, root, previous, Map.of());
  }

  public View with(Map<String, String> found) {
    return new View(id, team, person, body, hash, root, previous, found);
  }
}
