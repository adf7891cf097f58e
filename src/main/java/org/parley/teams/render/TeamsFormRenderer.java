package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Sentence;
import org.parley.teams.TeamsWords;
import org.parley.teams.render.Drawing.Surface;
import org.parley.teams.render.TeamsButtons.Dialogs;

/** Forms as cards with inputs: for a dialog, and for a personal chat where no dialog can be. */
@Singleton
public class TeamsFormRenderer {

  /**
   * What stands in a form's fields and beside them.
   *
   * @param typed what was filled in; a field without an answer keeps its own beginning
   * @param problems what to mend, by field name; under {@link #WHOLE}, why it was not taken
   */
  public record Filled(Answers typed, Map<String, String> problems) {
    /** No field has this name. */
    public static final String WHOLE = "";

    public Filled {
      problems = Map.copyOf(problems);
    }

    /** As the form begins. */
    public static Filled nothing() {
      return new Filled(new Answers(Map.of()), Map.of());
    }
  }

  /**
   * Pure. The title stands on the card unless a dialog shows it.
   *
   * @throws IllegalArgumentException when the card is over the platform's size
   */
  public TeamsCard render(Form form, Drawing drawing, Filled filled) {
    var mentions = new TeamsMentions(drawing.viewer());
    var blocks = new TeamsBlocks(drawing, mentions, Dialogs.POSSIBLE);
    var words = TeamsWords.in(drawing.viewer().locale());
    var body = new ArrayList<ObjectNode>();
    if (drawing.surface() != Surface.DIALOG) {
      body.addAll(blocks.heading(new Block.Heading(form.title())));
    }
    if (!filled.problems().isEmpty()) {
      var whole = filled.problems().get(Filled.WHOLE);
      body.addAll(
          blocks.small(
              whole == null ? words.mend() : Sentence.plain(whole), TeamsFormRenderer::alarming));
    }
    body.addAll(blocks.elements(form.intro()));
    for (var field : form.fields()) {
      body.addAll(question(field, blocks, words, filled));
    }
    body.add(sending(form, drawing));
    return TeamsCard.of(body, mentions, Markdown.withoutMentions(form.title()));
  }

  private static ObjectNode alarming(ObjectNode text) {
    return text.put("color", "Attention");
  }

  /** The input, what is wrong with its answer, and its hint, in the order Slack shows them. */
  private static List<ObjectNode> question(
      Field field, TeamsBlocks blocks, TeamsWords words, Filled filled) {
    var elements = new ArrayList<ObjectNode>();
    var typed = filled.typed().values();
    var inputs =
        typed.containsKey(field.name())
            ? new TeamsInputs(words, typed.get(field.name()))
            : new TeamsInputs(words, null);
    elements.add(field.accept(inputs));
    var problem = filled.problems().get(field.name());
    if (problem != null) {
      elements.addAll(blocks.small(Sentence.plain(problem), TeamsFormRenderer::alarming));
    }
    if (!field.hint().isEmpty()) {
      elements.addAll(
          blocks.small(Sentence.plain(field.hint()), text -> text.put("isSubtle", true)));
    }
    elements.stream().skip(1).forEach(text -> text.put("spacing", "None"));
    return elements;
  }

  private static ObjectNode sending(Form form, Drawing drawing) {
    var action =
        TeamsButtons.execute(
            CardData.FORM_VERB, CardData.submit(form.call(), drawing.place()), drawing.surface());
    action.put("title", form.submit()).put("style", "positive");
    if (action.get("fallback") instanceof ObjectNode fallback) {
      fallback.put("title", form.submit()).put("style", "positive");
    }
    var set = TeamsSpans.node("ActionSet");
    set.putArray("actions").add(action);
    return set;
  }
}
