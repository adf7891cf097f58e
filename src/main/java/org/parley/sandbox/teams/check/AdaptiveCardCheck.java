package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whether Teams would take an Adaptive Card. Version 1.5 is what Teams draws; of its elements this
 * knows those that the project emits, and refuses any other type or property.
 */
public final class AdaptiveCardCheck {

  /** A card above this size is noted: older limits of the platform still stand in some places. */
  public static final int BUDGET_BYTES = 25 * 1024;

  private static final int REFRESH_PEOPLE = 60;
  private static final Shape CARD = card();

  private AdaptiveCardCheck() {}

  /** Where a card is shown. */
  public enum Surface {
    MESSAGE,
    /** A dialog takes Action.Submit and Action.OpenUrl only. */
    DIALOG
  }

  /** Everything that is wrong with the card, in reading order; empty when Teams takes it. */
  public static List<Finding> of(JsonNode card, Surface surface) {
    var reading = new Spot.Reading(surface);
    var top = Spot.top(reading);
    CARD.check(card, top);
    if (!card.has("body") && !card.has("actions")) {
      top.refuse("an empty card");
    }
    Mentions.check(
        reading.texts, card.path("msteams").path("entities"), top.at("msteams").at("entities"));
    int bytes = card.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > BUDGET_BYTES) {
      top.note("a card of " + bytes + " bytes, at most " + BUDGET_BYTES);
    }
    return List.copyOf(reading.findings);
  }

  private static Shape card() {
    return Shape.of("AdaptiveCard")
        .needs("version", Value.oneOf("1.5"))
        .with("$schema", Value.matching("https?://adaptivecards.io/\\S+", "the card schema"))
        .with("body", Elements.list())
        .with("actions", Actions.list())
        .with("fallbackText", Value.text())
        .with("lang", Value.text())
        .with("speak", Value.text())
        .with("rtl", Value.flag())
        .with("minHeight", Words.pixels())
        .with("verticalContentAlignment", Words.vertical())
        .with("selectAction", Actions.onSelect())
        .with("refresh", AdaptiveCardCheck::checkRefresh)
        .with("msteams", Value.shaped(teamsPart()));
  }

  private static Shape teamsPart() {
    return Shape.of("")
        .with("width", Value.oneOf("full"))
        .with("entities", Value.listOf((entity, spot) -> checkEntity(entity, spot)));
  }

  private static void checkEntity(JsonNode entity, Spot spot) {
    if (!entity.path("type").asText().equals("mention")) {
      spot.refuse("only mentions are known");
    }
  }

  private static void checkRefresh(JsonNode refresh, Spot spot) {
    Shape.of("")
        .needs("action", Actions::check)
        .with("userIds", Value.listOf(Value.matching("29:\\S+", "an id such as 29:…")))
        .with("expires", Value.text())
        .check(refresh, spot);
    if (!refresh.path("action").path("type").asText().equals("Action.Execute")) {
      spot.at("action").refuse("must be an Action.Execute");
    }
    if (refresh.path("userIds").size() > REFRESH_PEOPLE) {
      spot.at("userIds").refuse("at most " + REFRESH_PEOPLE + " people");
    }
  }
}
