package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;

/** Rows of buttons. What a button does travels in its value; {@link ButtonValue} reads it again. */
final class SlackButtons {
  private SlackButtons() {}

  static ObjectNode row(List<Button> buttons) {
    var elements = new ArrayList<ObjectNode>();
    for (var button : buttons) {
      var element =
          BlockKit.object("button")
              .put("action_id", "button_" + elements.size())
              .<ObjectNode>set("text", BlockKit.plainText(button.label()));
      element.setAll(button.intent().accept(Doing.INSTANCE));
      switch (button.emphasis()) {
        case PRIMARY -> element.put("style", "primary");
        case CAREFUL -> element.put("style", "danger");
        case NORMAL -> {}
      }
      elements.add(element);
    }
    return BlockKit.holding("actions", elements);
  }

  private static final class Doing implements Intent.Visitor<ObjectNode> {
    private static final Doing INSTANCE = new Doing();

    @Override
    public ObjectNode perform(Intent.Perform intent) {
      return nothing().put("value", ButtonValue.of(intent.call()));
    }

    @Override
    public ObjectNode open(Intent.Open intent) {
      return nothing().put("value", ButtonValue.of(intent.form()));
    }

    @Override
    public ObjectNode visit(Intent.Visit intent) {
      return nothing().put("url", intent.target().toString());
    }

    private static ObjectNode nothing() {
      return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
  }
}
