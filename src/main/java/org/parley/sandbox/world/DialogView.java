package org.parley.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An open modal (Slack view) or dialog (Teams task module).
 *
 * @param body the view or the Adaptive Card, as the bot sent it
 * @param problems what the bot found wrong with the last submission, by block or input id
 */
public record DialogView(String id, String title, JsonNode body, Map<String, String> problems) {}
