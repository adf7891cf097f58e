package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.sandbox.teams.check.ActivityCheck;
import org.parley.sandbox.teams.check.AdaptiveCardCheck;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;
import org.parley.sandbox.teams.check.Finding;
import org.parley.sandbox.teams.connector.FindingLog;
import org.parley.sandbox.teams.tenant.Dialog;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.ActResult;

/** Opens dialogs that the bot answered with, and sends what was filled into them. */
final class DialogActs {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TenantState state;
  private final Activities activities;
  private final BotDoor bot;
  private final FindingLog findings;

  DialogActs(ClientParts parts) {
    this.state = parts.state();
    this.activities = parts.activities();
    this.bot = parts.bot();
    this.findings = parts.findings();
  }

  /** Sends {@code task/fetch} and opens what comes back. */
  ActResult fetch(Activities.Scene scene, ObjectNode invoke) {
    var delivery = bot.invoke(invoke);
    if (delivery.status() != 200) {
      return delivery.result(Pressing.UNREACHABLE);
    }
    var fresh =
        new Dialog(
            UUID.randomUUID().toString(),
            scene.person().id(),
            scene.room().id(),
            scene.thread(),
            "",
            JSON.nullNode(),
            Map.of());
    return delivery.result(shown(fresh, delivery.body().path("task")) ? "" : Pressing.WENT_WRONG);
  }

  /** Presses one of the buttons in the dialog. */
  ActResult press(Person person, Dialog dialog, JsonNode action, JsonNode given) {
    if (CardReading.actions(dialog.card()).stream().noneMatch(action::equals)) {
      return new ActResult(0, 0, "this button is not in the dialog");
    }
    return action.path("type").asText().equals("Action.Submit")
        ? submit(person, dialog, action, given)
        : new ActResult(0, 0, "");
  }

  /**
   * Sends {@code task/submit} with the values; a submission that the client itself finds wrong
   * stays in the dialog. Unlike {@code task/fetch} it names no message (botframework-sdk 6473).
   */
  ActResult submit(Person person, Dialog dialog, JsonNode action, JsonNode given) {
    var values = new InputValues(dialog.card(), given);
    var problems = InputValues.takesInputs(action) ? values.problems() : Map.<String, String>of();
    state.dialogs().open(dialog.with(problems));
    if (!problems.isEmpty()) {
      return new ActResult(0, 0, problems.values().iterator().next());
    }
    var value = JSON.objectNode();
    value.set("data", values.mergedInto(action));
    value.putObject("context").put("theme", "default");
    var room = state.tenant().room(dialog.room()).orElseThrow();
    var scene = new Activities.Scene(person, room, dialog.thread());
    var delivery = bot.invoke(activities.invoke(scene, "task/submit", value));
    if (!delivery.isTaken()) {
      return delivery.result(Pressing.UNREACHABLE);
    }
    return delivery.result(answered(dialog, delivery.body()) ? "" : Pressing.WENT_WRONG);
  }

  /** The button that sends a dialog when none is named. */
  static Optional<JsonNode> sendingAction(Dialog dialog) {
    return CardReading.actions(dialog.card()).stream()
        .filter(a -> a.path("type").asText().equals("Action.Submit"))
        .findFirst();
  }

  private boolean answered(Dialog dialog, JsonNode body) {
    var task = body.path("task");
    if (task.isMissingNode() || task.isNull()) {
      state.dialogs().close(dialog);
      return true;
    }
    return shown(dialog, task);
  }

  private boolean shown(Dialog dialog, JsonNode task) {
    var value = task.path("value");
    if (task.path("type").asText().equals("message") && value.isTextual()) {
      state.dialogs().open(dialog.showing("", saying(value.textValue())));
      return true;
    }
    var card = value.path("card").path("content");
    if (!task.path("type").asText().equals("continue")
        || !value.path("card").path("contentType").asText().equals(ActivityCheck.CARD)
        || !isSized(value)) {
      return false;
    }
    var found = AdaptiveCardCheck.of(card, Surface.DIALOG);
    findings.add("dialog", found);
    if (found.stream().anyMatch(Finding::isRefused)) {
      return false;
    }
    state.dialogs().open(dialog.showing(value.path("title").asText(), card));
    return true;
  }

  private static boolean isSized(JsonNode value) {
    return isSize(value.path("height")) && isSize(value.path("width"));
  }

  private static boolean isSize(JsonNode size) {
    return size.isMissingNode()
        || size.isNull()
        || size.isNumber()
        || size.asText().matches("small|medium|large");
  }

  private static JsonNode saying(String line) {
    var card = JSON.objectNode().put("type", "AdaptiveCard").put("version", "1.5");
    card.putArray("body").addObject().put("type", "TextBlock").put("text", line).put("wrap", true);
    return card;
  }
}
