package org.parley.teams.answer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.fault.Faults;
import org.parley.teams.TeamsWords;
import org.parley.teams.render.Drawing;
import org.parley.teams.render.TeamsCard;
import org.parley.teams.render.TeamsFormRenderer;
import org.parley.teams.render.TeamsFormRenderer.Filled;
import org.parley.teams.render.TeamsMessageRenderer;

/** Replies as cards. */
@Singleton
public class ReplyCards {
  private static final Logger LOG = Logger.getLogger(ReplyCards.class);

  private final TeamsMessageRenderer messages;
  private final TeamsFormRenderer forms;

  public ReplyCards(TeamsMessageRenderer messages, TeamsFormRenderer forms) {
    this.messages = messages;
    this.forms = forms;
  }

  public TeamsCard of(Message message, Drawing drawing) {
    return messages.render(message, drawing);
  }

  /**
   * Always a card: a reply that cannot be drawn is our fault, and says so.
   *
   * @param typed what was filled in before, shown again in a form that must be mended
   */
  public TeamsCard of(Reply reply, Drawing drawing, Answers typed) {
    try {
      return drawn(reply, drawing, typed);
    } catch (RuntimeException fault) {
      var words = TeamsWords.in(drawing.viewer().locale());
      return messages.render(atFault(fault, words), drawing);
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

  public TeamsCard of(Reply reply, Drawing drawing) {
    return of(reply, drawing, new Answers(Map.of()));
  }

  /** A form that was not taken, with why, and with everything that was typed. */
  public TeamsCard refused(Form form, Reply.Refuse refusal, Drawing drawing, Answers typed) {
    var why = messages.render(refusal.message(), drawing).summary();
    return forms.render(form, drawing, new Filled(typed, Map.of(Filled.WHOLE, why)));
  }

  /** Says sorry with a reference; the log has the reference and where it broke. */
  public static Message atFault(RuntimeException fault, TeamsWords words) {
    var reference = Faults.reference();
    LOG.errorf(Faults.withoutWords(fault), "Teams request failed, reference %s", reference);
    return Message.saying(words.atFault(new Span.Code(reference)));
  }

  /** What stands above a dialog. */
  public static String title(Reply reply, TeamsWords words) {
    Optional<String> title =
        reply instanceof Reply.OpenForm opened
            ? Optional.of(opened.form().title())
            : reply instanceof Reply.Amend amend
                ? Optional.of(amend.form().title())
                : Optional.empty();
    return title.orElseGet(words::dialogTitle);
  }
}
