package org.parley.sandbox.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with {@code {name}} segments. Empty segments do not count, so {@code //v3} is {@code /v3}.
 */
record PathTemplate(List<String> segments) {

  static PathTemplate of(String path) {
    return new PathTemplate(split(path));
  }

  /** The values of the named segments when the raw (still encoded) path fits. */
  Optional<Map<String, String>> match(List<String> rawSegments) {
    if (rawSegments.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String wanted = segments.get(i);
      String found = decode(rawSegments.get(i));
      if (isName(wanted)) {
        values.put(wanted.substring(1, wanted.length() - 1), found);
      } else if (!wanted.equals(found)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** How many segments are fixed: of two templates that fit, the more exact one answers. */
  long exactness() {
    return segments.stream().filter(segment -> !isName(segment)).count();
  }

  static List<String> split(String path) {
    return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  static String decode(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
