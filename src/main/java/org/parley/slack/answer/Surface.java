package org.parley.slack.answer;

import com.slack.api.bolt.response.Response;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Viewer;

/** Where a reply is shown to the person who asked. */
public abstract class Surface {

  /** Shows a reply; what is returned acknowledges Slack's request. */
  public final Response show(Reply reply, Viewer viewer) {
    return reply.accept(
        new Reply.Visitor<>() {
          @Override
          public Response answer(Reply.Answer it) {
            return say(it.message(), viewer);
          }

          @Override
          public Response refuse(Reply.Refuse it) {
            return refused(it.message(), viewer);
          }

          @Override
          public Response openForm(Reply.OpenForm it) {
            return open(it.form(), viewer);
          }

          @Override
          public Response amend(Reply.Amend it) {
            return amended(it, viewer);
          }
        });
  }

  protected abstract Response say(Message message, Viewer viewer);

  /** Only where something was typed it matters that this is no answer. */
  protected Response refused(Message message, Viewer viewer) {
    return say(message, viewer);
  }

  protected abstract Response open(Form form, Viewer viewer);

  /** Only what comes from a form can be mended; elsewhere the form is opened again. */
  protected Response amended(Reply.Amend reply, Viewer viewer) {
    return open(reply.form(), viewer);
  }
}
