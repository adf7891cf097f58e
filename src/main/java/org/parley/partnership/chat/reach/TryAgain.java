package org.parley.partnership.chat.reach;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Lanes;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/** {@code partners again}: lets a waiting channel go on, from the button of the notice about it. */
@ApplicationScoped
public class TryAgain {
  private final Audiences audiences;
  private final Lanes lanes;
  private final Partnerships partnerships;

  TryAgain(Audiences audiences, Lanes lanes, Partnerships partnerships) {
    this.audiences = audiences;
    this.lanes = lanes;
    this.partnerships = partnerships;
  }

  /** Only for a channel that is linked, or proposed, at this table. */
  public Reply answer(Invocation call) {
    var words = Words.of(ReachWords.class, call.who().locale());
    var channel =
        audiences.channels(call.theTopic()).stream()
            .filter(it -> it.id().equals(call.afterFirstWord()))
            .findFirst();
    if (channel.isEmpty()) {
      return Reply.refuse(Message.saying(words.noSuchChannel()));
    }
    lanes.resume(channel.get());
    var name = partnerships.the(new PartnershipId(call.theTopic())).name();
    return Reply.answer(Message.saying(words.triesAgain(new Span.Strong(name))));
  }
}
