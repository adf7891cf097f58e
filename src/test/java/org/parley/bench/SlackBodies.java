package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.parley.running.Seat;

/** Bodies as Slack sends them, each for a request that was never sent before. */
public final class SlackBodies {
  private static final String APP = "A0PARLEY";

  private SlackBodies() {}

  public static String command(Seat seat, String words) {
    return "command=%2Fpartnership&text="
        + SlackCaller.coded(words)
        + "&team_id="
        + seat.workspace()
        + "&user_id="
        + seat.person()
        + "&user_name="
        + seat.name()
        + "&channel_id="
        + seat.channel()
        + "&api_app_id="
        + APP
        + "&response_url=http%3A%2F%2F127.0.0.1%2Fnone&trigger_id="
        + UUID.randomUUID();
  }

  /**
   * A dialog that is sent.
   *
   * @param dialog as the stand-in shows it to this person
   * @param text what was written into each field of text
   */
  public static String submission(Seat seat, JsonNode dialog, String text) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", "view_submission");
    payload.putObject("team").put("id", seat.workspace());
    payload
        .putObject("user")
        .put("id", seat.person())
        .put("name", seat.name())
        .put("team_id", seat.workspace());
    payload.put("api_app_id", APP).put("trigger_id", UUID.randomUUID().toString());
    ObjectNode view = dialog.path("body").deepCopy();
    view.put("id", dialog.path("id").asText()).put("team_id", seat.workspace());
    ObjectNode values = view.putObject("state").putObject("values");
    for (JsonNode block : view.path("blocks")) {
      JsonNode field = block.path("element");
      ObjectNode value = JsonNodeFactory.instance.objectNode();
      value.set("type", field.path("type"));
      switch (field.path("type").asText()) {
        case "plain_text_input" -> value.put("value", text);
        case "datepicker" -> value.set("selected_date", field.path("initial_date"));
        default -> {
          continue;
        }
      }
      values
          .putObject(block.path("block_id").asText())
          .set(field.path("action_id").asText(), value);
    }
    payload.set("view", view);
    return "payload=" + SlackCaller.coded(payload.toString());
  }
}
