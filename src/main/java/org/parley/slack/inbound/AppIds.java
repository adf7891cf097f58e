package org.parley.slack.inbound;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import org.jspecify.annotations.Nullable;

/** For which app a request is meant: each kind says it in another place. */
final class AppIds {
  private AppIds() {}

  static @Nullable String of(Request<?> request) {
    if (request instanceof SlashCommandRequest it) {
      return it.getPayload().getApiAppId();
    }
    if (request instanceof BlockActionRequest it) {
      return it.getPayload().getApiAppId();
    }
    if (request instanceof ViewSubmissionRequest it) {
      return it.getPayload().getApiAppId();
    }
    if (request instanceof EventRequest it) {
      JsonObject event = JsonParser.parseString(it.getRequestBodyAsString()).getAsJsonObject();
      var id = event.get("api_app_id");
      return id == null || id.isJsonNull() ? null : id.getAsString();
    }
    return null;
  }
}
