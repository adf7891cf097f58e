package org.parley.evaluation.chat.outcome;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeProposed;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.partnership.Partnerships;

/** What a facilitator proposes, and until when a voice can object. */
@Singleton
class OutcomeProposedNotice extends OutcomeNotice {
  private final ReadOutcome outcomes;

  OutcomeProposedNotice(
      ReadOutcome outcomes, Partnerships partnerships, Postings postings, Audiences audiences) {
    super(outcomes, partnerships, postings, audiences);
    this.outcomes = outcomes;
  }

  void tell(@Observes OutcomeProposed event) {
    say(event);
  }

  @Override
  public String type() {
    return "outcome-proposed.v1";
  }

  @Override
  Message shown(Outcome outcome, String partnership, OutcomeWords words) {
    var proposal = outcome.proposal();
    var topic = outcome.partnership().value().toString();
    var news = new Span.Strong(words.proposalNews(partnership, proposal.kind().name()));
    var message = Message.news(words.proposal(news, outcome.proposedBy())).quote(proposal.words());
    var buttons = new ArrayList<Button>();
    if (outcomes.canBeObjectedTo(outcome)) {
      buttons.add(Button.of(words.object(), new Intent.Open(ObjectionForm.call(outcome))));
    }
    buttons.add(
        Button.of(
            words.seeResult(),
            new Intent.Perform(
                CommandCall.about(topic, "evaluate result " + outcome.evaluation().value()))));
    return review(message, outcome, words)
        .paragraph(words.standsUnless(new Span.DateTime(outcome.standsAt(), Span.Precision.MINUTE)))
        .actions(buttons)
        .build();
  }
}
