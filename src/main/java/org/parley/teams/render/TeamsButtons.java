package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.teams.render.Drawing.Surface;

/**
 * Buttons as actions. What opens a dialog must say so here; what performs a command is an
 * Action.Execute, with the same as an Action.Submit for clients that lack it.
 */
final class TeamsButtons {
  /** Teams shows at most six actions in a set. */
  private static final int SET = 6;

  private final Drawing drawing;
  private final Dialogs dialogs;

  TeamsButtons(Drawing drawing, Dialogs dialogs) {
    this.drawing = drawing;
    this.dialogs = dialogs;
  }

  /** Whether the client can open a dialog; Microsoft's local one cannot. */
  enum Dialogs {
    POSSIBLE,
    IMPOSSIBLE
  }

  /** One set, or as many as are needed. */
  List<ObjectNode> sets(List<Button> buttons) {
    var sets = new java.util.ArrayList<ObjectNode>();
    int count = (buttons.size() + SET - 1) / SET;
    for (int i = 0; i < count; i++) {
      int from = i * buttons.size() / count;
      int to = (i + 1) * buttons.size() / count;
      var set = TeamsSpans.node("ActionSet");
      set.set("actions", actions(buttons.subList(from, to)));
      sets.add(set);
    }
    return sets;
  }

  private ArrayNode actions(List<Button> buttons) {
    var actions = JsonNodeFactory.instance.arrayNode();
    buttons.forEach(button -> actions.add(action(button)));
    return actions;
  }

  private ObjectNode action(Button button) {
    var action = button.intent().accept(new Actions());
    dress(action, button);
    if (action.get("fallback") instanceof ObjectNode fallback) {
      dress(fallback, button);
    }
    return action;
  }

  private static void dress(ObjectNode action, Button button) {
    action.put("title", button.label());
    switch (button.emphasis()) {
      case PRIMARY -> action.put("style", "positive");
      case CAREFUL -> action.put("style", "destructive");
      case NORMAL -> {}
    }
  }

  /** An Action.Execute with its fallback; in a dialog only the fallback is possible. */
  static ObjectNode execute(String verb, ObjectNode data, Surface surface) {
    var submit = TeamsSpans.node("Action.Submit");
    submit.set("data", data);
    if (surface == Surface.DIALOG) {
      return submit;
    }
    var execute = TeamsSpans.node("Action.Execute").put("verb", verb);
    execute.set("data", data.deepCopy());
    execute.set("fallback", submit);
    return execute;
  }

  private final class Actions implements Intent.Visitor<ObjectNode> {
    @Override
    public ObjectNode perform(Intent.Perform intent) {
      return execute(
          CardData.PERFORM_VERB,
          CardData.perform(intent.call(), drawing.place()),
          drawing.surface());
    }

    @Override
    public ObjectNode open(Intent.Open intent) {
      var data = CardData.open(intent.form(), drawing.place());
      if (dialogs == Dialogs.IMPOSSIBLE) {
        return execute(CardData.PERFORM_VERB, data, drawing.surface());
      }
      if (drawing.surface() != Surface.DIALOG) {
        data.putObject("msteams").put("type", "task/fetch");
      }
      var submit = TeamsSpans.node("Action.Submit");
      submit.set("data", data);
      return submit;
    }

    @Override
    public ObjectNode visit(Intent.Visit intent) {
      return TeamsSpans.node("Action.OpenUrl").put("url", intent.target().toString());
    }
  }
}
