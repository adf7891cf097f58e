package org.parley.sandbox.world;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request to a stand-in.
 *
 * @param path values of the {@code {name}} segments, decoded
 * @param query decoded query parameters, the last of equal names
 * @param headers by lower-case name, the first of equal names
 */
public record Asked(
    String method,
    URI uri,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A header by its lower-case name; empty where there is none. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
