package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.sandbox.world.Asked;

/** The arguments of a call, sent as a form (JSON inside as text) or as JSON. */
record Arguments(ObjectNode values) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Arguments of(Asked asked) {
    ObjectNode values = JSON.createObjectNode();
    asked.query().forEach(values::put);
    try {
      if (asked.header("content-type").startsWith("application/json")) {
        JsonNode body = JSON.readTree(asked.text());
        if (!body.isObject()) {
          throw ApiError.of("json_not_object");
        }
        values.setAll((ObjectNode) body);
      } else {
        readForm(asked.text(), values);
      }
    } catch (JsonProcessingException broken) {
      throw ApiError.of("invalid_json");
    }
    return new Arguments(values);
  }

  private static void readForm(String form, ObjectNode values) {
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }

  /** Empty when it was not given. */
  String text(String name) {
    return values.path(name).asText("");
  }

  boolean flag(String name) {
    return List.of("true", "1").contains(text(name));
  }

  boolean has(String name) {
    return values.hasNonNull(name) && !text(name).isEmpty() || values.path(name).isContainerNode();
  }

  /** The argument, or {@code invalid_arguments} saying that it is missing. */
  String needed(String name) {
    if (!has(name)) {
      throw ApiError.invalid(List.of("missing required field: " + name));
    }
    return text(name);
  }

  /** Nested JSON; missing when it was not given. */
  JsonNode json(String name, String errorWhenBroken) {
    JsonNode value = values.path(name);
    if (value.isContainerNode()) {
      return value.deepCopy();
    }
    if (value.asText("").isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      JsonNode read = JSON.readTree(value.asText());
      if (!read.isContainerNode()) {
        throw ApiError.of(errorWhenBroken);
      }
      return read;
    } catch (JsonProcessingException broken) {
      throw ApiError.of(errorWhenBroken);
    }
  }
}
