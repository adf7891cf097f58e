package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.sandbox.slack.check.Problem;
import org.parley.sandbox.slack.state.Installation;

/** A refusal in Slack's own words: HTTP 200 and {@code {"ok":false,"error":…}}. */
final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1;
  private final transient ObjectNode body;

  private ApiError(ObjectNode body) {
    super(body.path("error").asText(), null, false, false);
    this.body = body;
  }

  static ApiError of(String error) {
    return new ApiError(body(error));
  }

  static ApiError missingScope(String needed, Installation installation) {
    return new ApiError(
        body("missing_scope")
            .put("needed", needed)
            .put("provided", String.join(",", installation.scopes())));
  }

  /** Refused blocks: what is wrong and where. */
  static ApiError blocks(List<Problem> problems) {
    ObjectNode body = body("invalid_blocks");
    var errors = body.putArray("errors");
    problems.forEach(problem -> errors.add(problem.words()));
    return new ApiError(withMessages(body, problems.stream().map(Problem::words).toList()));
  }

  static ApiError invalid(List<String> messages) {
    return new ApiError(withMessages(body("invalid_arguments"), messages));
  }

  String json() {
    return body.toString();
  }

  private static ObjectNode body(String error) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
  }

  private static ObjectNode withMessages(ObjectNode body, List<String> messages) {
    var all = body.putObject("response_metadata").putArray("messages");
    messages.forEach(message -> all.add("[ERROR] " + message));
    return body;
  }
}
