package org.parley.screens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.sandbox.slack.check.BlockCheck;
import org.parley.sandbox.slack.check.Problem;
import org.parley.slack.answer.SubmittedForm;
import org.parley.slack.render.FormOrigin;
import org.parley.slack.render.SlackFormRenderer;
import org.parley.slack.render.SlackMessageRenderer;
import org.parley.slack.render.SlackMessageRenderer.Charts;

/** Draws a shot as Slack would show it, wherever it was taken. */
final class SlackPencil implements Look.Visitor<Drawn> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PersonAddress READER =
      new PersonAddress(Platform.SLACK, "T0FISHERS", "U0BEN");

  private final Viewer viewer;

  private SlackPencil(Viewer viewer) {
    this.viewer = viewer;
  }

  static Drawn draw(Shot shot) {
    var place =
        shot.viewer().destination().isPersonal()
            ? Destination.personal(READER)
            : Destination.channel(Platform.SLACK, READER.workspace(), "C0FISHERS");
    return shot.look()
        .accept(
            new SlackPencil(
                new Viewer(
                    place,
                    shot.viewer().person().map(someone -> READER),
                    shot.viewer().locale(),
                    shot.viewer().zone())));
  }

  @Override
  public Drawn posted(Look.Posted look) {
    return message(look.message(), Charts.DRAWN);
  }

  @Override
  public Drawn answered(Look.Answered look) {
    return message(look.message(), Charts.LISTED);
  }

  private Drawn message(Message message, Charts charts) {
    var rendered = SlackMessageRenderer.message(message, viewer, charts);
    var json = JsonNodeFactory.instance.objectNode().put("text", rendered.text());
    json.set("blocks", rendered.blocks());
    var problems = words(BlockCheck.message(rendered.blocks()));
    if (BlockCheck.tooLong(rendered.blocks())) {
      problems.add("blocks are too long");
    }
    return new Drawn(json, problems);
  }

  @Override
  public Drawn taken(Look.Taken look) {
    return fromForm(look.formTitle(), Reply.answer(look.message()));
  }

  @Override
  public Drawn opened(Look.Opened look) {
    var view = SlackFormRenderer.form(look.form(), FormOrigin.of(viewer.destination()), viewer);
    return new Drawn(view, words(BlockCheck.view(view)));
  }

  @Override
  public Drawn toMend(Look.ToMend look) {
    return fromForm(look.form().title(), new Reply.Amend(look.form(), look.problems()));
  }

  private Drawn fromForm(String title, Reply reply) {
    var json =
        sorted(read(new SubmittedForm(title, Optional.empty()).show(reply, viewer).getBody()));
    var view = Optional.of(json.path("view")).filter(JsonNode::isObject);
    return new Drawn(json, words(view.map(BlockCheck::view).orElse(List.of())));
  }

  /** Slack does not mind in which order problems come. */
  private static JsonNode sorted(JsonNode json) {
    if (json.path("errors") instanceof ObjectNode errors) {
      var byField = new TreeMap<String, JsonNode>();
      errors.properties().forEach(it -> byField.put(it.getKey(), it.getValue()));
      errors.removeAll().setAll(byField);
    }
    return json;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(List<Problem> problems) {
    return new ArrayList<>(problems.stream().map(Problem::words).toList());
  }
}
