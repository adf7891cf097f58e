package org.parley.sandbox.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.sandbox.slack.check.BlockCheck;
import org.parley.sandbox.slack.check.Blocks;
import org.parley.sandbox.slack.send.BotAnswer;
import org.parley.sandbox.slack.send.BotLine;
import org.parley.sandbox.slack.send.FormState;
import org.parley.sandbox.slack.send.Interactions;
import org.parley.sandbox.slack.send.Interactions.Actor;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.View;
import org.parley.sandbox.slack.state.Views;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;

/** Somebody sends or closes a modal; the acknowledgement says what is shown next. */
final class Dialogs {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARKED = "Please correct the marked fields.";

  private final Scene scene;
  private final Views views;
  private final Cast cast;
  private final BotLine line;
  private final Interactions interactions;

  Dialogs(Scene scene, Cast cast, BotLine line) {
    this.scene = scene;
    this.views = scene.state().views();
    this.cast = cast;
    this.line = line;
    this.interactions = new Interactions(scene);
  }

  ActResult submit(Act act) {
    Actor actor = cast.actor(act);
    View view = scene.state().locked(() -> open(actor, act.target()));
    ObjectNode values = FormState.values(view.body().path("blocks"), act.detail());
    Map<String, String> problems = FormState.problems(view.body().path("blocks"), values);
    if (!problems.isEmpty()) {
      mark(view, problems);
      return new ActResult(0, 0, MARKED);
    }
    String body = scene.state().locked(() -> interactions.submitted(actor, view, values));
    scene.tell(actor.team().id(), actor.person().name() + " sent a form");
    BotAnswer answer = line.send(BotLine.FORM, body);
    return answer.fine()
        ? answer.result(scene.state().locked(() -> next(actor, view, answer.body())))
        : answer.result();
  }

  ActResult close(Act act) {
    Actor actor = cast.actor(act);
    View view = scene.state().locked(() -> open(actor, act.target()));
    boolean all = view.body().path("clear_on_close").asBoolean(false);
    String body =
        scene
            .state()
            .locked(
                () -> {
                  String payload = interactions.closed(actor, view);
                  if (all) {
                    views.clear(actor.owner());
                  } else {
                    views.close(view);
                  }
                  return payload;
                });
    return view.body().path("notify_on_close").asBoolean(false)
        ? line.send(BotLine.FORM, body).result()
        : new ActResult(0, 0, "");
  }

  private View open(Actor actor, String id) {
    return views.stack(actor.owner()).stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new CannotAct("This form is no longer open."));
  }

  /** Does what the acknowledgement says; answers what Slack would complain of, or nothing. */
  private String next(Actor actor, View view, String body) {
    if (body.isBlank()) {
      views.close(view);
      return "";
    }
    JsonNode said;
    try {
      said = JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      return BotAnswer.FAILED;
    }
    return switch (said.path("response_action").asText("")) {
      case "errors" -> errors(view, said.path("errors"));
      case "update" -> update(view, said.path("view"));
      case "push" -> push(actor, said.path("view"));
      case "clear" -> {
        views.clear(actor.owner());
        yield "";
      }
      case "" -> {
        views.close(view);
        yield "";
      }
      default -> BotAnswer.FAILED;
    };
  }

  private String errors(View view, JsonNode errors) {
    Map<String, String> problems = new LinkedHashMap<>();
    errors.fields().forEachRemaining(it -> problems.put(it.getKey(), it.getValue().asText()));
    boolean known =
        problems.keySet().stream()
            .allMatch(
                id ->
                    Blocks.elements(view.body().path("blocks")).stream()
                        .anyMatch(
                            it ->
                                it.blockId().equals(id)
                                    && it.block().path("type").asText().equals("input")));
    if (problems.isEmpty() || !known) {
      return BotAnswer.FAILED;
    }
    mark(view, problems);
    return "";
  }

  private String update(View view, JsonNode body) {
    if (!acceptable(view.team(), body)) {
      return BotAnswer.FAILED;
    }
    Blocks.fill(body.path("blocks"));
    views.update(view, body);
    return "";
  }

  private String push(Actor actor, JsonNode body) {
    boolean full = views.stack(actor.owner()).size() >= Views.STACK;
    if (full || !acceptable(actor.team().id(), body)) {
      return BotAnswer.FAILED;
    }
    Blocks.fill(body.path("blocks"));
    views.push(actor.owner(), body);
    return "";
  }

  private boolean acceptable(String team, JsonNode body) {
    var problems = BlockCheck.view(body);
    problems.stream()
        .findFirst()
        .ifPresent(first -> scene.tell(team, "Slack refused a form: " + first.words()));
    return problems.isEmpty() && body.path("type").asText().equals("modal");
  }

  private void mark(View view, Map<String, String> problems) {
    scene
        .state()
        .locked(
            () -> {
              views.replace(view.with(problems));
              return problems;
            });
  }
}
