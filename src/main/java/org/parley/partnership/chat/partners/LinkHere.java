package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.place.LinkedChannels;
import org.parley.partnership.LinkChannel;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.place.Places;
import org.parley.partnership.chat.reach.TryAgain;

/** {@code partners link}: this channel becomes a place where the partnership is spoken of. */
@ApplicationScoped
class LinkHere {
  private final LinkChannel linkChannel;
  private final LinkedChannels channels;
  private final Partnerships partnerships;
  private final TryAgain tryAgain;

  LinkHere(
      LinkChannel linkChannel,
      LinkedChannels channels,
      Partnerships partnerships,
      TryAgain tryAgain) {
    this.linkChannel = linkChannel;
    this.channels = channels;
    this.partnerships = partnerships;
    this.tryAgain = tryAgain;
  }

  /** {@code partners again}: what waits for a channel is tried again. */
  Reply again(Invocation call) {
    return tryAgain.answer(call);
  }

  Reply answer(Invocation call) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    if (call.place().isPersonal()) {
      return Reply.refuse(
          Message.saying(words.linkInChannel(Span.Command.inAChannel("partners link"))));
    }
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var name = new Span.Strong(partnership.name());
    var channel = Places.key(call.place());
    if (channels.of(partnership.id(), channel).isPresent()) {
      return Reply.answer(Message.saying(words.alreadyLinked(name)));
    }
    linkChannel.propose(partnership, channel, Wearing.by(call));
    return Reply.answer(Message.saying(words.linked(name)));
  }
}
