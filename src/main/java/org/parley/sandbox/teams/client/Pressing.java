package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.parley.sandbox.teams.check.AdaptiveCardCheck;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;
import org.parley.sandbox.teams.check.Finding;
import org.parley.sandbox.teams.connector.FindingLog;
import org.parley.sandbox.teams.tenant.Chronicle;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Post;
import org.parley.sandbox.teams.tenant.Posts;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.Delivery;

/** Somebody presses a button of a card in a message. */
final class Pressing {

  static final String UNREACHABLE = "Unable to reach app. Please try again.";
  static final String WENT_WRONG = "Something went wrong. Please try again.";

  private static final String CARD = "application/vnd.microsoft.card.adaptive";
  private static final String MESSAGE = "application/vnd.microsoft.activity.message";

  private final TenantState state;
  private final Activities activities;
  private final BotDoor bot;
  private final DialogActs dialogs;
  private final FindingLog findings;
  private final Chronicle chronicle;

  Pressing(ClientParts parts, DialogActs dialogs) {
    this.state = parts.state();
    this.activities = parts.activities();
    this.bot = parts.bot();
    this.findings = parts.findings();
    this.chronicle = parts.chronicle();
    this.dialogs = dialogs;
  }

  /** A press on a message, with what was filled into its card. */
  record Press(Person person, Room room, Post post, JsonNode action, JsonNode inputs) {

    Activities.Scene scene() {
      return new Activities.Scene(person, room, post.thread());
    }

    InputValues values() {
      return new InputValues(post.cardFor(person.id()), inputs);
    }
  }

  ActResult press(Press press) {
    if (!isOffered(press)) {
      return new ActResult(0, 0, "this button is not on the card");
    }
    var type = press.action().path("type").asText();
    if (type.equals("Action.OpenUrl")) {
      return new ActResult(0, 0, "");
    }
    if (!state.installations().isIn(press.room())) {
      return new ActResult(0, 0, UNREACHABLE);
    }
    var problems = press.values().problems();
    if (InputValues.takesInputs(press.action()) && !problems.isEmpty()) {
      return new ActResult(0, 0, problems.values().iterator().next());
    }
    if (type.equals("Action.Execute")) {
      return execute(press);
    }
    return opensDialog(press.action()) ? fetch(press) : submit(press);
  }

  /** On the card now, or on an earlier state of it that somebody may still be looking at. */
  private static boolean isOffered(Press press) {
    var post = press.post();
    return Stream.of(
            Stream.of(post.cardFor(press.person().id()), post.card()), post.earlier().stream())
        .flatMap(cards -> cards)
        .flatMap(card -> CardReading.actions(card).stream())
        .anyMatch(press.action()::equals);
  }

  private static boolean opensDialog(JsonNode action) {
    return action.path("data").path("msteams").path("type").asText().equals("task/fetch");
  }

  private ActResult fetch(Press press) {
    var value = JsonNodeFactory.instance.objectNode();
    value.set("data", press.values().mergedInto(press.action()));
    value.putObject("context").put("theme", "default");
    var invoke = activities.invoke(press.scene(), "task/fetch", value);
    return dialogs.fetch(press.scene(), invoke.put("replyToId", press.post().id()));
  }

  private ActResult submit(Press press) {
    var post = press.post();
    var id = state.posts().nextId(activities.now());
    var activity = activities.message(press.scene(), id).put("replyToId", post.id());
    activity.set("value", press.values().mergedInto(press.action()));
    var delivery = bot.send(activity).join();
    return delivery.result(delivery.isTaken() ? "" : WENT_WRONG);
  }

  private ActResult execute(Press press) {
    var value = JsonNodeFactory.instance.objectNode().put("trigger", "manual");
    value.set("action", executed(press));
    var invoke = activities.invoke(press.scene(), "adaptiveCard/action", value);
    var delivery = bot.invoke(invoke.put("replyToId", press.post().id()));
    return delivery.result(applied(press, delivery));
  }

  private static ObjectNode executed(Press press) {
    var out = JsonNodeFactory.instance.objectNode().put("type", "Action.Execute");
    for (var property : new String[] {"id", "title", "verb"}) {
      if (press.action().has(property)) {
        out.set(property, press.action().get(property));
      }
    }
    out.set("data", press.values().mergedInto(press.action()));
    return out;
  }

  /** Shows the answer; what the person reads when it is none. */
  private String applied(Press press, Uptake delivery) {
    if (delivery.status() != 200) {
      return UNREACHABLE;
    }
    var answer = delivery.body();
    if (answer.path("statusCode").asInt() != 200) {
      return answer.path("value").path("message").asText(WENT_WRONG);
    }
    return switch (answer.path("type").asText()) {
      case CARD -> showCard(press, answer.path("value"));
      case MESSAGE -> showLine(press, answer.path("value"));
      default -> WENT_WRONG;
    };
  }

  private String showCard(Press press, JsonNode card) {
    var found = AdaptiveCardCheck.of(card, Surface.MESSAGE);
    findings.add("invoke answer", found);
    if (found.stream().anyMatch(Finding::isRefused)) {
      return WENT_WRONG;
    }
    state
        .posts()
        .change(press.post(), p -> p.shownTo(press.person().id(), card))
        .ifPresent(post -> chronicle.shown(post, press.person()));
    return "";
  }

  private String showLine(Press press, JsonNode line) {
    if (!line.isTextual()) {
      return WENT_WRONG;
    }
    var draft =
        Posts.Draft.open(press.room(), Post.BOT, line.textValue(), NullNode.instance)
            .inThread(press.post().thread())
            .onlyFor(press.person().id());
    var post = state.posts().add(draft, activities.now());
    chronicle.delivered(post, Delivery.Kind.EPHEMERAL, NullNode.instance);
    return "";
  }
}
