package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;

/** What a button may do. */
final class Actions {

  /** Teams shows six buttons in a row; the others are cut off. */
  static final int VISIBLE = 6;

  private static final String WEB =
      "https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?";
  private static final Map<String, Shape> KNOWN =
      Map.of("Action.Execute", execute(), "Action.Submit", submit(), "Action.OpenUrl", openUrl());

  private Actions() {}

  /** A row of buttons. */
  static Value list() {
    return (actions, spot) -> {
      Value.listOf(Actions::checkButton).check(actions, spot);
      int visible = 0;
      for (var action : actions) {
        visible += action.path("mode").asText("primary").equals("secondary") ? 0 : 1;
      }
      if (visible > VISIBLE) {
        spot.refuse(visible + " visible buttons, at most " + VISIBLE);
      }
    };
  }

  /** What a press on an element does; such an action needs no title. */
  static Value onSelect() {
    return Actions::check;
  }

  private static void checkButton(JsonNode action, Spot spot) {
    check(action, spot);
    if (action.path("title").asText().isBlank()) {
      spot.refuse("needs 'title'");
    }
  }

  static void check(JsonNode action, Spot spot) {
    var type = action.path("type").asText();
    var shape = KNOWN.get(type);
    if (shape == null) {
      spot.refuse("unknown action '" + type + "'");
    } else if (spot.surface() == Surface.DIALOG && type.equals("Action.Execute")) {
      spot.refuse("a dialog takes no Action.Execute");
    } else {
      shape.check(action, spot);
    }
  }

  private static Shape execute() {
    return action("Action.Execute")
        .with("verb", Value.text())
        .with("data", Actions::checkData)
        .with("associatedInputs", Value.oneOf("auto", "none"));
  }

  private static Shape submit() {
    return action("Action.Submit")
        .with("data", Actions::checkData)
        .with("associatedInputs", Value.oneOf("auto", "none"));
  }

  private static Shape openUrl() {
    return action("Action.OpenUrl")
        .needs("url", Value.matching(WEB, "an https address, or http on this machine"));
  }

  private static Shape action(String name) {
    return Shape.of(name)
        .with("id", Value.id())
        .with("title", Value.text())
        .with("tooltip", Value.text())
        .with("iconUrl", Value.matching("https://\\S+", "an https address"))
        .with("isEnabled", Value.flag())
        .with("mode", Value.oneOf("primary", "secondary"))
        .with("style", Value.oneOf("default", "positive", "destructive"))
        .with("fallback", Actions::checkFallback);
  }

  private static void checkFallback(JsonNode fallback, Spot spot) {
    if (!fallback.asText().equals("drop")) {
      check(fallback, spot);
    }
  }

  private static void checkData(JsonNode data, Spot spot) {
    if (!data.isObject()) {
      spot.refuse("must be an object");
    } else if (data.has("msteams")) {
      checkTeamsPart(data.get("msteams"), spot.at("msteams"));
    }
  }

  private static void checkTeamsPart(JsonNode teams, Spot spot) {
    var feedback = Shape.of("").needs("hide", Value.flag());
    Shape.of("")
        .with("type", Value.oneOf("task/fetch"))
        .with("feedback", Value.shaped(feedback))
        .check(teams, spot);
  }
}
