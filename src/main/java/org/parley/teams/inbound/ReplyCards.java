package org.parley.teams.inbound;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.message.Message;
import org.parley.teams.TeamsWords;
import org.parley.teams.render.Drawing;
import org.parley.teams.render.TeamsCard;
import org.parley.teams.render.TeamsFormRenderer;
import org.parley.teams.render.TeamsFormRenderer.Filled;
import org.parley.teams.render.TeamsMessageRenderer;

/** Replies as cards. */
@Singleton
class ReplyCards {
  private final TeamsMessageRenderer messages;
  private final TeamsFormRenderer forms;

  ReplyCards(TeamsMessageRenderer messages, TeamsFormRenderer forms) {
    this.messages = messages;
    this.forms = forms;
  }

  TeamsCard of(Message message, Drawing drawing) {
    return messages.render(message, drawing);
  }

  /**
   * Always a card: a reply that cannot be drawn is our fault, and says so.
   *
   * @param typed what was filled in before, shown again in a form that must be mended
   */
  TeamsCard of(Reply reply, Drawing drawing, Answers typed) {
    try {
      return drawn(reply, drawing, typed);
    } catch (RuntimeException fault) {
      var words = TeamsWords.in(drawing.viewer().locale());
      return messages.render(Asking.atFault(fault, words), drawing);
    }
  }

  private TeamsCard drawn(Reply reply, Drawing drawing, Answers typed) {
    return reply.accept(
        new Reply.Visitor<>() {
          @Override
          public TeamsCard answer(Reply.Answer answer) {
            return messages.render(answer.message(), drawing);
          }

          @Override
          public TeamsCard refuse(Reply.Refuse refusal) {
            return messages.render(refusal.message(), drawing);
          }

          @Override
          public TeamsCard openForm(Reply.OpenForm opened) {
            return forms.render(opened.form(), drawing, Filled.nothing());
          }

          @Override
          public TeamsCard amend(Reply.Amend amend) {
            return forms.render(amend.form(), drawing, new Filled(typed, amend.problems()));
          }
        });
  }

  TeamsCard of(Reply reply, Drawing drawing) {
    return of(reply, drawing, new Answers(Map.of()));
  }

  /** What stands above a dialog. */
  static String title(Reply reply, TeamsWords words) {
    Optional<String> title =
        reply instanceof Reply.OpenForm opened
            ? Optional.of(opened.form().title())
            : reply instanceof Reply.Amend amend
                ? Optional.of(amend.form().title())
                : Optional.empty();
    return title.orElseGet(words::dialogTitle);
  }
}
