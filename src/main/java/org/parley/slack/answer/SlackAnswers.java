package org.parley.slack.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Viewer;
import org.parley.fault.Faults;
import org.parley.slack.SlackSetup;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.client.SlackClients;
import org.parley.slack.client.SlackRefusal;
import org.parley.slack.render.FormOrigin;
import org.parley.slack.render.SlackFormRenderer;
import org.parley.slack.render.SlackMessageRenderer;
import org.parley.slack.render.SlackMessageRenderer.Charts;

/** The surfaces: which one it is depends on what was typed or pressed where. */
@Singleton
public class SlackAnswers {
  private static final Logger LOG = Logger.getLogger(SlackAnswers.class);

  private final SlackCalls calls;
  private final AfterAcknowledging after;
  private final ResponseUrls urls;

  public SlackAnswers(
      SlackSetup setup, SlackClients clients, SlackCalls calls, AfterAcknowledging after) {
    this.calls = calls;
    this.after = after;
    this.urls = new ResponseUrls(clients, setup.apiUrl());
  }

  /** Only this person sees it, beneath the command; it travels in the acknowledgement. */
  public Surface acknowledgement(String workspace, String trigger) {
    return new Opening(workspace, trigger) {
      @Override
      protected Response say(Message message, Viewer viewer) {
        return json(ephemeral(message, viewer));
      }
    };
  }

  /** Only this person sees it, beneath the message whose button was pressed. */
  public Surface responseUrl(String workspace, String trigger, String url) {
    return new Opening(workspace, trigger) {
      @Override
      protected Response say(Message message, Viewer viewer) {
        var body = ephemeral(message, viewer).put("replace_original", false).toString();
        after.run(() -> urls.post(url, body));
        return Response.ok();
      }
    };
  }

  /** A modal of its own, for what was pressed where no message stands: the Home tab, a shortcut. */
  public Surface newModal(String workspace, String trigger) {
    return new Opening(workspace, trigger) {
      @Override
      protected Response say(Message message, Viewer viewer) {
        return attempt(
            () ->
                calls.openView(workspace, trigger, SlackFormRenderer.telling(message, "", viewer)));
      }

      @Override
      Response notOpened(Message why, Viewer viewer) {
        return Response.ok();
      }
    };
  }

  /** The modal whose button was pressed. */
  public Surface sameModal(String workspace, String viewId, String title) {
    return new Surface() {
      @Override
      protected Response say(Message message, Viewer viewer) {
        return attempt(
            () ->
                calls.updateView(
                    workspace, viewId, SlackFormRenderer.telling(message, title, viewer)));
      }

      @Override
      protected Response open(Form form, Viewer viewer) {
        return attempt(() -> calls.updateView(workspace, viewId, modal(form, viewer)));
      }
    };
  }

  /** The person's Home tab. */
  public Surface home(String workspace, String user) {
    return new Surface() {
      @Override
      protected Response say(Message message, Viewer viewer) {
        return attempt(
            () -> calls.publishHome(workspace, user, SlackFormRenderer.home(message, viewer)));
      }

      @Override
      protected Response open(Form form, Viewer viewer) {
        return Response.ok();
      }
    };
  }

  static ObjectNode modal(Form form, Viewer viewer) {
    return SlackFormRenderer.form(form, FormOrigin.of(viewer.destination()), viewer);
  }

  static Response json(ObjectNode body) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body.toString())
        .build();
  }

  private static ObjectNode ephemeral(Message message, Viewer viewer) {
    var rendered = SlackMessageRenderer.message(message, viewer, Charts.LISTED);
    var body = JsonNodeFactory.instance.objectNode().put("response_type", "ephemeral");
    body.put("text", rendered.text());
    body.set("blocks", rendered.blocks());
    return body;
  }

  private static Response attempt(Step step) {
    try {
      step.run();
    } catch (SlackRefusal e) {
      LOG.warnf("A private answer was not shown: %s", e.getClass().getSimpleName());
    }
    return Response.ok();
  }

  @FunctionalInterface
  private interface Step {
    void run() throws SlackRefusal;
  }

  /** Opens forms by a trigger, within three seconds. */
  private abstract class Opening extends Surface {
    private final String workspace;
    private final String trigger;

    Opening(String workspace, String trigger) {
      this.workspace = workspace;
      this.trigger = trigger;
    }

    @Override
    protected Response open(Form form, Viewer viewer) {
      try {
        calls.openView(workspace, trigger, modal(form, viewer));
        return Response.ok();
      } catch (SlackRefusal e) {
        var reference = Faults.reference();
        LOG.warnf("Reference %s: a form was not opened: %s", reference, e.getMessage());
        var words = Words.of(SlackAnswerWords.class, viewer.locale());
        var sentence = e.isTooLate() ? words.tooLate() : words.ourFault(reference);
        return notOpened(Message.saying(sentence), viewer);
      }
    }

    Response notOpened(Message why, Viewer viewer) {
      return say(why, viewer);
    }
  }
}
