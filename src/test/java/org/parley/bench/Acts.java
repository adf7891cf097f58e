package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.awaitility.Awaitility;
import org.parley.running.OutsideWorld;
import org.parley.running.OutsideWorld.Deed;
import org.parley.running.Seat;

/** What a person does, ready to be sent at its moment. */
public final class Acts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Acts() {}

  /** Types a command at the desk. */
  public static Deed type(Seat seat, String words) {
    return new Deed(
        seat, seat.desk(), "TYPE", "", JSON.objectNode().put("text", seat.typed(words)));
  }

  /** The dialog that a command opens on Slack, where none lay open before. */
  public static JsonNode opened(OutsideWorld world, Seat seat, String words) {
    var outcome = world.act(type(seat, words));
    if (!outcome.isAcknowledged()) {
      throw new AssertionError(words + ": " + outcome);
    }
    return Awaitility.await("the dialog of " + words)
        .until(() -> world.dialog(seat), JsonNode::isObject);
  }

  /** Sends a Slack dialog. */
  public static Deed submit(Seat seat, String view, Map<String, String> values) {
    return new Deed(seat, "", "SUBMIT", view, inputs(values));
  }

  /** Sends a form that came to Teams as a card. */
  public static Deed press(Seat seat, String post, JsonNode action, Map<String, String> values) {
    ObjectNode pressed = action.deepCopy();
    pressed.set("inputs", inputs(values));
    return new Deed(seat, seat.personal(), "PRESS", post, pressed);
  }

  private static ObjectNode inputs(Map<String, String> values) {
    ObjectNode inputs = JSON.objectNode();
    values.forEach(inputs::put);
    return inputs;
  }
}
