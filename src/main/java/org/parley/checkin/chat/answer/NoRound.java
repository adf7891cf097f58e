package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.checkin.Rhythms;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.schedule.BusinessClock;

/** Says that there is nothing to answer, and why. */
@ApplicationScoped
class NoRound {
  private final Rhythms rhythms;
  private final Partnerships partnerships;
  private final BusinessClock clock;

  NoRound(Rhythms rhythms, Partnerships partnerships, BusinessClock clock) {
    this.rhythms = rhythms;
    this.partnerships = partnerships;
    this.clock = clock;
  }

  /** For a round that was asked for; another table's reads the same as none. */
  Reply reply(Invocation call, String wanted) {
    var words = Words.of(AnswerWords.class, call.who().locale());
    if (!wanted.isEmpty()) {
      return Reply.refuse(Message.saying(words.noSuchRound()));
    }
    var id = new PartnershipId(call.theTopic());
    var name = partnerships.the(id).name();
    return Reply.answer(
        Message.saying(
            rhythms
                .running(id)
                .flatMap(rhythm -> rhythm.next(clock.now()))
                .map(it -> new Span.DateTime(it.instant(), Span.Precision.MINUTE))
                .map(first -> words.noRoundYet(name).then(words.firstComes(first)))
                .orElseGet(() -> words.noRhythm(name))));
  }
}
