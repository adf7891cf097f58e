package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.Partnerships;
import org.parley.partnership.TakePart;

/** Asks before somebody leaves: a voice for its organisation, anybody else for oneself. */
@ApplicationScoped
class LeaveForm implements ChatForm {
  static final String ID = "leave";

  private static final String WORD = "word";
  private static final int LONGEST = 500;

  private final TakePart takePart;
  private final Partnerships partnerships;

  LeaveForm(TakePart takePart, Partnerships partnerships) {
    this.takePart = takePart;
    this.partnerships = partnerships;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.MEMBER;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    var acting = Wearing.by(call);
    var organisation = new Span.Strong(acting.organisationName());
    var name = new Span.Strong(partnerships.the(acting.partnership()).name());
    var word =
        new Field.TextField(
            WORD,
            words.word(),
            words.wordHint(),
            Field.Need.OPTIONAL,
            Field.Size.PARAGRAPH,
            LONGEST,
            "");
    return new Reply.OpenForm(
        new Form(
            form,
            words.leaveTitle(),
            List.of(
                new Block.Paragraph(
                    acting.speaks()
                        ? words.leaveIntro(organisation, name)
                        : words.stepBackIntro(organisation, name))),
            acting.speaks() ? List.of(word) : List.of(),
            words.leaveSubmit()));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    var acting = Wearing.by(call);
    var organisation = new Span.Strong(acting.organisationName());
    var name = new Span.Strong(partnerships.the(acting.partnership()).name());
    if (acting.speaks()) {
      takePart.leave(acting, Limits.beginning(answers.text(WORD), LONGEST));
      return Reply.answer(Message.saying(words.left(organisation, name)));
    }
    takePart.stepBack(acting);
    return Reply.answer(Message.saying(words.steppedBack(organisation, name)));
  }
}
