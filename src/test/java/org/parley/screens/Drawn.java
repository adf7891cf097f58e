package org.parley.screens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A shot as a platform would show it.
 *
 * @param problems what the platform would refuse
 */
record Drawn(JsonNode json, List<String> problems) {}
