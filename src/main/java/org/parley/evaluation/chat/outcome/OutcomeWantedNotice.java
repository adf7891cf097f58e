package org.parley.evaluation.chat.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.EvaluationEvent.EvaluationClosed;
import org.parley.evaluation.chat.outcome.OutcomeWantedNotice.Wanted;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeObjected;
import org.parley.evaluation.outcome.ProposeOutcome;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/**
 * In person, to each facilitator: an outcome is to be proposed. Dropped where one was proposed
 * meanwhile.
 */
@ApplicationScoped
class OutcomeWantedNotice implements ScreenSource.Notice<Wanted> {
  private final ProposeOutcome proposeOutcome;
  private final Partnerships partnerships;
  private final Postings postings;
  private final Audiences audiences;

  OutcomeWantedNotice(
      ProposeOutcome proposeOutcome,
      Partnerships partnerships,
      Postings postings,
      Audiences audiences) {
    this.proposeOutcome = proposeOutcome;
    this.partnerships = partnerships;
    this.postings = postings;
    this.audiences = audiences;
  }

  /** What is kept until it is delivered. */
  record Wanted(String partnership, String occasion) {}

  /** Why it is said now; stored. */
  enum Occasion {
    CLOSED,
    OBJECTED
  }

  void closed(@Observes EvaluationClosed event) {
    say(event.partnership(), Occasion.CLOSED);
  }

  void objected(@Observes OutcomeObjected event) {
    say(event.partnership(), Occasion.OBJECTED);
  }

  private void say(PartnershipId at, Occasion occasion) {
    postings.notice(
        audiences.facilitators(at.value()),
        this,
        new Wanted(at.value().toString(), occasion.name()));
  }

  @Override
  public String type() {
    return "outcome-wanted.v1";
  }

  @Override
  public Class<Wanted> payload() {
    return Wanted.class;
  }

  @Override
  public Optional<Message> show(Wanted wanted, Viewer viewer) {
    var words = Words.of(OutcomeWords.class, viewer.locale());
    var partnership = new PartnershipId(UUID.fromString(wanted.partnership()));
    var occasion = Occasion.valueOf(wanted.occasion());
    return proposeOutcome
        .wanted(partnership)
        .map(it -> asked(it, partnerships.the(partnership).name(), occasion, words));
  }

  private static Message asked(
      Evaluation evaluation, String name, Occasion occasion, OutcomeWords words) {
    var closed = occasion == Occasion.CLOSED;
    var result = "evaluate result " + evaluation.id().value();
    return Message.news(
            closed
                ? words.wanted(new Span.Strong(words.wantedNews(name)))
                : words.wantedAgain(new Span.Strong(words.wantedAgainNews(name))))
        .actions(
            Button.primary(words.propose(), new Intent.Open(OutcomeForm.call(evaluation))),
            Button.of(
                words.seeResult(),
                new Intent.Perform(
                    CommandCall.about(evaluation.partnership().value().toString(), result))))
        .build();
  }
}
