package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.Partnerships;
import org.parley.partnership.TakePart;
import org.parley.partnership.chat.join.JoinWords;

/** The three principles, and "we are in". */
@ApplicationScoped
class InForm implements ChatForm {
  static final String ID = "in";

  private final TakePart takePart;
  private final Partnerships partnerships;

  InForm(TakePart takePart, Partnerships partnerships) {
    this.takePart = takePart;
    this.partnerships = partnerships;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.VOICE;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    var principles = Words.of(JoinWords.class, call.who().locale());
    var voice = Wearing.by(call);
    var partnership = partnerships.the(voice.partnership());
    var name = new Span.Strong(partnership.name());
    if (!partnership.stage().asksWhoIsIn()) {
      return Reply.refuse(Message.saying(words.tooEarly(name)));
    }
    if (takePart.isIn(voice)) {
      return Reply.answer(Message.saying(words.wasIn(new Span.Strong(voice.organisationName()))));
    }
    return new Reply.OpenForm(
        new Form(
            form,
            words.inTitle(),
            List.of(
                new Block.Paragraph(words.inIntro(new Span.Strong(voice.organisationName()), name)),
                new Block.BulletList(
                    List.of(principles.declare(), principles.noHarm(), principles.helpOthers())),
                new Block.Paragraph(words.inMeans())),
            List.of(),
            words.inSubmit()));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    var voice = Wearing.by(call);
    var organisation = new Span.Strong(voice.organisationName());
    var name = new Span.Strong(partnerships.the(voice.partnership()).name());
    return switch (takePart.adoptPrinciples(voice)) {
      case DONE -> Reply.answer(Message.saying(words.isIn(organisation, name)));
      case WAS_SO -> Reply.answer(Message.saying(words.wasIn(organisation)));
      case TOO_EARLY -> Reply.refuse(Message.saying(words.tooEarly(name)));
    };
  }
}
