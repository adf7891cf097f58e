package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.partners.PartnersLine;
import org.parley.partnership.facilitating.HandOver;
import org.parley.role.Deed;

/** {@code partners take-over}: a voice facilitates where nobody does. */
@ApplicationScoped
class TakeOverLine implements PartnersLine {
  private final HandOver handOver;
  private final Partnerships partnerships;

  TakeOverLine(HandOver handOver, Partnerships partnerships) {
    this.handOver = handOver;
    this.partnerships = partnerships;
  }

  @Override
  public Map<String, Deed> deeds() {
    return Map.of("take-over", Deed.TAKE_OVER);
  }

  @Override
  public Reply run(Invocation call) {
    var words = Words.of(FacilitateWords.class, call.who().locale());
    var voice = Wearing.by(call);
    var name = new Span.Strong(partnerships.the(voice.partnership()).name());
    var already = handOver.takeOver(voice);
    return already.isEmpty()
        ? Reply.answer(Message.saying(words.youFacilitate(name)))
        : Reply.refuse(Message.saying(words.facilitatedAlready(name, StepDownForm.names(already))));
  }
}
