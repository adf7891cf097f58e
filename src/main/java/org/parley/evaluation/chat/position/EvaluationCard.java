package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.Postings.Haste;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.EvaluationEvent;
import org.parley.evaluation.EvaluationEvent.EvaluationClosed;
import org.parley.evaluation.EvaluationEvent.EvaluationOpened;
import org.parley.evaluation.EvaluationEvent.PositionGiven;
import org.parley.evaluation.ReadEvaluation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.PartnershipEvent.ChannelProposed;
import org.parley.partnership.PartnershipEvent.PartnerCame;
import org.parley.partnership.PartnershipEvent.PartnerLeft;
import org.parley.partnership.Partnerships;

/**
 * In every linked channel, on both platforms: one tally while it is open, the result when it has
 * closed. Its subject is the evaluation's id.
 */
@ApplicationScoped
public class EvaluationCard implements ScreenSource.Card {
  private final ReadEvaluation read;
  private final Partnerships partnerships;
  private final Postings postings;
  private final Audiences audiences;

  EvaluationCard(
      ReadEvaluation read, Partnerships partnerships, Postings postings, Audiences audiences) {
    this.read = read;
    this.partnerships = partnerships;
    this.postings = postings;
    this.audiences = audiences;
  }

  void opened(@Observes EvaluationOpened event) {
    refresh(event, Haste.LIVING);
  }

  void given(@Observes PositionGiven event) {
    refresh(event, Haste.LIVING);
  }

  void closed(@Observes EvaluationClosed event) {
    refresh(event, Haste.FINAL);
  }

  void came(@Observes PartnerCame event) {
    refreshTheOpenOne(event.partnership());
  }

  void left(@Observes PartnerLeft event) {
    refreshTheOpenOne(event.partnership());
  }

  void channel(@Observes ChannelProposed event) {
    refreshTheOpenOne(event.partnership());
  }

  private void refreshTheOpenOne(PartnershipId partnership) {
    read.open(partnership)
        .ifPresent(it -> refresh(new PositionGiven(it.id(), partnership), Haste.LIVING));
  }

  private void refresh(EvaluationEvent event, Haste haste) {
    postings.card(
        audiences.channels(event.partnership().value()),
        this,
        event.evaluation().value().toString(),
        haste);
  }

  @Override
  public String type() {
    return "evaluation-card.v1";
  }

  @Override
  public Optional<Message> show(String subject, Viewer viewer) {
    return Ids.of(subject)
        .map(Evaluation.Id::new)
        .flatMap(read::with)
        .filter(it -> isFor(it.partnership().value(), viewer))
        .map(it -> shown(it, viewer));
  }

  private boolean isFor(UUID topic, Viewer viewer) {
    return audiences.channels(topic).contains(viewer.destination());
  }

  private Message shown(Evaluation evaluation, Viewer viewer) {
    var name = partnerships.the(evaluation.partnership()).name();
    return read.result(evaluation)
        .map(it -> new ResultScreen(name, evaluation, it, viewer.locale()).inShort())
        .orElseGet(
            () -> stillHidden(name, evaluation, Words.of(PositionWords.class, viewer.locale())));
  }

  private Message stillHidden(String name, Evaluation evaluation, PositionWords words) {
    var closing = new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE);
    var message = Message.headed(words.question(name));
    if (!read.takesPositions(evaluation)) {
      return message.paragraph(words.counting(closing)).build();
    }
    if (!evaluation.word().isBlank()) {
      message.paragraph(words.asks(evaluation.openedBy())).quote(evaluation.word());
    }
    tally(evaluation, words, message);
    var topic = evaluation.partnership().value().toString();
    return message
        .actions(
            Button.primary(words.give(), new Intent.Open(PositionForm.call(evaluation, ""))),
            Button.of(
                words.options(), new Intent.Perform(CommandCall.about(topic, "evaluate options"))))
        .note(words.openUntil(closing))
        .build();
  }

  private void tally(Evaluation evaluation, PositionWords words, Message.Builder message) {
    var tally = read.tally(evaluation);
    if (tally.whole() > 0) {
      message.add(
          new Block.Progress(
              words.positionsIn(tally.in(), tally.whole()), tally.in(), tally.whole()));
    }
  }
}
