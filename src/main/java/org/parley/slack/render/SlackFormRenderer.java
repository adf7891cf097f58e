package org.parley.slack.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Viewer;

/**
 * Forms as modals, and messages as views: in a modal after a form was sent, and on the Home tab. A
 * field's name is its input's block id, so that what is to be mended can be shown beside it.
 */
public final class SlackFormRenderer {
  private static final String CALLBACK = "form";

  /** The one input of a field. */
  public static final String VALUE = "value";

  private SlackFormRenderer() {}

  /**
   * A modal to fill in.
   *
   * @param origin where it was asked for; kept with the form and handed back with the answers
   */
  public static ObjectNode form(Form form, FormOrigin origin, Viewer viewer) {
    var words = Words.of(SlackRenderWords.class, viewer.locale());
    var view = BlockKit.object("modal").put("callback_id", CALLBACK);
    view.put("private_metadata", origin.with(form.call()));
    view.set("title", BlockKit.plainText(form.title()));
    view.set("submit", BlockKit.plainText(form.submit()));
    view.set("close", BlockKit.plainText(words.notNow()));
    view.set("blocks", inputs(form, viewer));
    SlackLimits.view(view);
    return view;
  }

  /**
   * A modal that only tells something.
   *
   * @param title the title of the form before it; empty for none
   */
  public static ObjectNode telling(Message message, String title, Viewer viewer) {
    var words = Words.of(SlackRenderWords.class, viewer.locale());
    var view = BlockKit.object("modal").put("callback_id", "told");
    view.set("title", BlockKit.plainText(title.isBlank() ? words.title() : title));
    view.set("close", BlockKit.plainText(words.close()));
    view.set("blocks", SlackMessageRenderer.inView(message.blocks(), viewer));
    SlackLimits.view(view);
    return view;
  }

  /** The Home tab. */
  public static ObjectNode home(Message message, Viewer viewer) {
    var view = BlockKit.object("home").put("callback_id", "home");
    view.set("blocks", SlackMessageRenderer.inView(message.blocks(), viewer));
    SlackLimits.view(view);
    return view;
  }

  private static ArrayNode inputs(Form form, Viewer viewer) {
    var blocks = SlackMessageRenderer.inView(form.intro(), viewer);
    var inputs = new SlackInputs(form, Words.of(SlackRenderWords.class, viewer.locale()));
    for (var field : form.fields()) {
      var element = field.accept(inputs).put("action_id", VALUE);
      var input =
          blocks
              .addObject()
              .put("type", "input")
              .put("block_id", field.name())
              .put("optional", field.need() == Field.Need.OPTIONAL);
      input.set("label", BlockKit.plainText(Limits.beginning(field.label(), 2000)));
      if (!field.hint().isBlank()) {
        input.set("hint", BlockKit.plainText(field.hint()));
      }
      input.set("element", element);
    }
    return blocks;
  }
}
