package org.parley.slack.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Viewer;
import org.parley.slack.render.SlackFormRenderer;
import org.parley.slack.render.SlackMessageRenderer;

/** The modal that was sent: it tells what came of it, shows what to mend, or closes. */
public final class SubmittedForm extends Surface {
  private final String title;
  private final Optional<String> firstField;

  /**
   * @param title the modal's own
   * @param firstField empty where the modal has none
   */
  public SubmittedForm(String title, Optional<String> firstField) {
    this.title = title;
    this.firstField = firstField;
  }

  @Override
  protected Response say(Message message, Viewer viewer) {
    return message.blocks().isEmpty()
        ? SlackAnswers.json(action("clear"))
        : update(SlackFormRenderer.telling(message, title, viewer));
  }

  @Override
  protected Response open(Form form, Viewer viewer) {
    return update(SlackAnswers.modal(form, viewer));
  }

  /** Said beside the first field: so the modal stays, with everything that was typed. */
  @Override
  protected Response refused(Message message, Viewer viewer) {
    if (firstField.isEmpty()) {
      return say(message, viewer);
    }
    var body = action("errors");
    var why = SlackMessageRenderer.words(message.summary(), viewer);
    body.putObject("errors").put(firstField.get(), why);
    return SlackAnswers.json(body);
  }

  /** Slack shows a problem only beside an input that stands in the modal. */
  @Override
  protected Response amended(Reply.Amend reply, Viewer viewer) {
    var fields = reply.form().fields().stream().map(Field::name).collect(Collectors.toList());
    if (fields.isEmpty() || reply.problems().isEmpty()) {
      return open(reply.form(), viewer);
    }
    var body = action("errors");
    var errors = body.putObject("errors");
    reply
        .problems()
        .forEach(
            (field, problem) -> {
              var beside = fields.contains(field) ? field : fields.get(0);
              var before = errors.has(beside) ? errors.get(beside).asText() + " " : "";
              errors.put(beside, before + problem);
            });
    return SlackAnswers.json(body);
  }

  private static Response update(ObjectNode view) {
    return SlackAnswers.json(action("update").set("view", view));
  }

  private static ObjectNode action(String name) {
    return JsonNodeFactory.instance.objectNode().put("response_action", name);
  }
}
