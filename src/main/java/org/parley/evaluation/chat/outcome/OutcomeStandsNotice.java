package org.parley.evaluation.chat.outcome;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeStands;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.partnership.Partnerships;

/** No voice objected: it stands. */
@Singleton
class OutcomeStandsNotice extends OutcomeNotice {

  OutcomeStandsNotice(
      ReadOutcome outcomes, Partnerships partnerships, Postings postings, Audiences audiences) {
    super(outcomes, partnerships, postings, audiences);
  }

  void tell(@Observes OutcomeStands event) {
    say(event);
  }

  @Override
  public String type() {
    return "outcome-stands.v1";
  }

  @Override
  Message shown(Outcome outcome, String partnership, OutcomeWords words) {
    var proposal = outcome.proposal();
    var news = new Span.Strong(words.standsNews(partnership, proposal.kind().name()));
    var message = Message.news(words.stands(news)).quote(proposal.words());
    return review(message, outcome, words)
        .note(words.stageStays(new Span.Command("stage")))
        .build();
  }
}
