package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.partners.PartnersLine;
import org.parley.partnership.facilitating.HandOver;
import org.parley.role.Deed;

/** {@code partners step-down}: says who facilitates then, and asks once more. */
@ApplicationScoped
class StepDownForm implements ChatForm, PartnersLine {
  static final String ID = "step-down";

  private final HandOver handOver;
  private final Partnerships partnerships;

  StepDownForm(HandOver handOver, Partnerships partnerships) {
    this.handOver = handOver;
    this.partnerships = partnerships;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Deed deed() {
    return Deed.STEP_DOWN;
  }

  @Override
  public Map<String, Deed> deeds() {
    return Map.of("step-down", deed());
  }

  @Override
  public Reply run(Invocation call) {
    return open(call, FormCall.of(ID));
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(FacilitateWords.class, call.who().locale());
    var by = Wearing.by(call);
    var staying = handOver.wouldStay(by);
    if (staying.isEmpty()) {
      return isTheLast(by, words);
    }
    return new Reply.OpenForm(
        new Form(
            form,
            words.stepDownTitle(),
            List.of(
                new Block.Paragraph(words.stepDownIntro(name(by), names(staying))),
                new Block.Paragraph(words.whatYouKeep())),
            List.of(),
            words.stepDown()));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(FacilitateWords.class, call.who().locale());
    var by = Wearing.by(call);
    var name = name(by);
    var staying = handOver.stepDown(by);
    return staying.isEmpty()
        ? isTheLast(by, words)
        : Reply.answer(Message.saying(words.steppedDown(name, names(staying))));
  }

  private Reply isTheLast(Acting by, FacilitateWords words) {
    return Reply.refuse(
        Message.news(words.youAreTheLast(name(by)))
            .actions(FacilitateButtons.askSomebody(by.partnership(), words))
            .build());
  }

  private Span name(Acting by) {
    return name(by.partnership());
  }

  private Span name(PartnershipId table) {
    return new Span.Strong(partnerships.the(table).name());
  }

  static List<String> names(List<Acting> people) {
    return people.stream().map(Acting::personName).limit(8).toList();
  }
}
