package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.parley.sandbox.slack.check.BlockCheck;
import org.parley.sandbox.slack.check.Blocks;
import org.parley.sandbox.slack.check.Problem;
import org.parley.sandbox.slack.send.Faces;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Triggers;
import org.parley.sandbox.slack.state.View;
import org.parley.sandbox.slack.state.Views;

/** {@code views.*}. They need no scope. */
final class ViewMethods {

  private final Scene scene;
  private final Views views;

  ViewMethods(Scene scene) {
    this.scene = scene;
    this.views = scene.state().views();
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", new ApiMethod("", ApiMethod.TIER_4, this::open),
        "views.push", new ApiMethod("", ApiMethod.TIER_4, this::push),
        "views.update", new ApiMethod("", ApiMethod.TIER_4, this::update),
        "views.publish", new ApiMethod("", ApiMethod.TIER_4, this::publish));
  }

  private ObjectNode open(Installation bot, Arguments arguments) {
    JsonNode body = checked(arguments, "modal");
    newExternalId(bot, body);
    Views.Owner owner = triggered(bot, arguments);
    View view = views.open(owner, body);
    scene.tell(bot.team(), "Parley opened a form for " + scene.name(bot.team(), owner.person()));
    return shown(bot, view);
  }

  private ObjectNode push(Installation bot, Arguments arguments) {
    JsonNode body = checked(arguments, "modal");
    newExternalId(bot, body);
    Views.Owner owner = triggered(bot, arguments);
    if (views.stack(owner).size() >= Views.STACK) {
      throw ApiError.of("push_limit_reached");
    }
    return shown(bot, views.push(owner, body));
  }

  private ObjectNode update(Installation bot, Arguments arguments) {
    View view =
        (arguments.has("view_id")
                ? views.byId(arguments.text("view_id"))
                : views.byExternalId(bot.team(), arguments.needed("external_id")))
            .filter(it -> it.team().equals(bot.team()))
            .orElseThrow(() -> ApiError.of("not_found"));
    JsonNode body = checked(arguments, view.body().path("type").asText());
    sameHash(arguments, view);
    return shown(bot, views.update(view, body));
  }

  private ObjectNode publish(Installation bot, Arguments arguments) {
    String person = arguments.needed("user_id");
    if (scene.state().direct(bot.team(), person).isEmpty()) {
      throw ApiError.of("user_not_found");
    }
    JsonNode body = checked(arguments, "home");
    var owner = new Views.Owner(bot.team(), person);
    views.home(owner).ifPresent(home -> sameHash(arguments, home));
    View home = views.publish(owner, body);
    scene.published(home);
    return shown(bot, home);
  }

  private Views.Owner triggered(Installation bot, Arguments arguments) {
    String trigger = arguments.needed("trigger_id");
    Triggers.Use use = scene.state().triggers().use(trigger, bot.team());
    if (!use.error().isEmpty()) {
      throw ApiError.of(use.error());
    }
    return use.owner();
  }

  private static JsonNode checked(Arguments arguments, String type) {
    JsonNode body = arguments.json("view", "invalid_arguments");
    if (body.isMissingNode()) {
      throw ApiError.invalid(List.of("missing required field: view"));
    }
    List<Problem> problems = BlockCheck.view(body);
    if (!problems.isEmpty()) {
      throw ApiError.invalid(problems.stream().map(Problem::words).toList());
    }
    if (!body.path("type").asText().equals(type)) {
      throw ApiError.invalid(List.of("view must be of type " + type));
    }
    Blocks.fill(body.path("blocks"));
    return body;
  }

  private void newExternalId(Installation bot, JsonNode body) {
    String id = body.path("external_id").asText("");
    if (!id.isEmpty() && views.byExternalId(bot.team(), id).isPresent()) {
      throw ApiError.of("duplicate_external_id");
    }
  }

  private static void sameHash(Arguments arguments, View view) {
    if (arguments.has("hash") && !arguments.text("hash").equals(view.hash())) {
      throw ApiError.of("hash_conflict");
    }
  }

  private ObjectNode shown(Installation bot, View view) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("view", Faces.view(scene, bot, view));
    return answer;
  }
}
