package org.parley.evaluation.chat.outcome;

import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.evaluation.chat.outcome.OutcomeNotice.About;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.OutcomeEvent;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.partnership.Partnerships;

/** In every linked channel: what became of an outcome. */
abstract class OutcomeNotice implements ScreenSource.Notice<About> {
  private final ReadOutcome outcomes;
  private final Partnerships partnerships;
  private final Postings postings;
  private final Audiences audiences;

  OutcomeNotice(
      ReadOutcome outcomes, Partnerships partnerships, Postings postings, Audiences audiences) {
    this.outcomes = outcomes;
    this.partnerships = partnerships;
    this.postings = postings;
    this.audiences = audiences;
  }

  /** What is kept until it is delivered. */
  record About(String outcome) {}

  void say(OutcomeEvent event) {
    postings.notice(
        audiences.channels(event.partnership().value()),
        this,
        new About(event.outcome().value().toString()));
  }

  @Override
  public Class<About> payload() {
    return About.class;
  }

  @Override
  public Optional<Message> show(About about, Viewer viewer) {
    var words = Words.of(OutcomeWords.class, viewer.locale());
    return outcomes
        .with(new Outcome.Id(UUID.fromString(about.outcome())))
        .map(it -> shown(it, partnerships.the(it.partnership()).name(), words));
  }

  abstract Message shown(Outcome outcome, String partnership, OutcomeWords words);

  /** Adds when partners look again, where they do. */
  static Message.Builder review(Message.Builder message, Outcome outcome, OutcomeWords words) {
    return message.facts(
        outcome.proposal().reviewOn().stream()
            .map(it -> new Block.Fact(words.reviewLabel(), Sentence.plain(words.review(it))))
            .toList());
  }
}
