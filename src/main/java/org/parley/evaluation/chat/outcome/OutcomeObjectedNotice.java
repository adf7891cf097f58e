package org.parley.evaluation.chat.outcome;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.Outcome.Objection;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeObjected;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.partnership.Partnerships;

/** Who objected, and why; it is not agreed. */
@Singleton
class OutcomeObjectedNotice extends OutcomeNotice {

  OutcomeObjectedNotice(
      ReadOutcome outcomes, Partnerships partnerships, Postings postings, Audiences audiences) {
    super(outcomes, partnerships, postings, audiences);
  }

  void tell(@Observes OutcomeObjected event) {
    say(event);
  }

  @Override
  public String type() {
    return "outcome-objected.v1";
  }

  @Override
  Message shown(Outcome outcome, String partnership, OutcomeWords words) {
    var objection = outcome.objection().orElseGet(() -> new Objection("", ""));
    return Message.news(
            words.notAgreed(
                new Span.Strong(words.notAgreedNews(partnership)),
                objection.organisation(),
                words.kind(outcome.proposal().kind().name())))
        .quote(objection.reason())
        .paragraph(words.notAgreedNext())
        .build();
  }
}
