package org.parley.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a stand-in answers. Status 0 closes the connection without an answer. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  /** JSON with status 200. */
  public static Answer json(String json) {
    return json(200, json);
  }

  public static Answer json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json);
  }

  public static Answer html(String html) {
    return of(200, "text/html; charset=utf-8", html);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  /** No answer at all: the connection is closed. */
  public static Answer none() {
    return empty(0);
  }

  /** The work is done, but this answer never leaves. */
  public Answer unsent() {
    return none();
  }

  public static Answer redirect(String location) {
    return new Answer(302, Map.of("Location", location), new byte[0]);
  }

  /** The same with one more header. */
  public Answer with(String name, String value) {
    var all = new java.util.LinkedHashMap<>(headers);
    all.put(name, value);
    return new Answer(status, all, body);
  }

  private static Answer of(int status, String type, String text) {
    return new Answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }
}
