package org.parley.evaluation.chat.evaluate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.outcome.OutcomeForm;
import org.parley.evaluation.chat.position.PositionForm;
import org.parley.evaluation.chat.position.PositionWords;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.ProposeOutcome;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** A voice owes a position, a facilitator an outcome; both come to an end by themselves. */
@ApplicationScoped
class EvaluationAgenda implements Agenda {
  private final ReadEvaluation read;
  private final ReadOutcome outcomes;
  private final ProposeOutcome proposeOutcome;

  EvaluationAgenda(ReadEvaluation read, ReadOutcome outcomes, ProposeOutcome proposeOutcome) {
    this.read = read;
    this.outcomes = outcomes;
    this.proposeOutcome = proposeOutcome;
  }

  @Override
  public Turn turn() {
    return Turn.ASKED_NOW;
  }

  @Override
  public Due due(Invocation asker) {
    var partnership = new PartnershipId(asker.theTopic());
    var newest = read.latest(partnership);
    var open = newest.filter(read::takesPositions);
    return new Due(
        Stream.concat(
                open.stream().flatMap(it -> owed(it, asker)),
                newest.filter(proposeOutcome::isWanted).stream().flatMap(it -> wanted(asker)))
            .toList(),
        coming(open, outcomes.open(partnership), asker));
  }

  private Stream<Waiting> owed(Evaluation evaluation, Invocation asker) {
    return Wearing.all(asker).stream()
        .filter(Acting::speaks)
        .filter(it -> read.owes(evaluation, it.theOrganisation()))
        .map(it -> owed(evaluation, it, asker.who().locale()));
  }

  private static Waiting owed(Evaluation evaluation, Acting voice, Locale locale) {
    return new Waiting(
        Words.of(EvaluateWords.class, locale)
            .waitsOnVoice(
                voice.organisationName(),
                new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE)),
        Button.primary(
            Words.of(PositionWords.class, locale).give(),
            new Intent.Open(PositionForm.call(evaluation, voice.hat().value().toString()))));
  }

  private static Stream<Waiting> wanted(Invocation asker) {
    var words = Words.of(EvaluateWords.class, asker.who().locale());
    var form = OutcomeForm.call(asker.theTopic().toString());
    return Wearing.all(asker).stream()
        .filter(Acting::facilitates)
        .limit(1)
        .map(
            it ->
                new Waiting(
                    words.waitsOnFacilitator(), Button.of(words.propose(), new Intent.Open(form))));
  }

  private static List<Coming> coming(
      Optional<Evaluation> open, Optional<Outcome> proposed, Invocation asker) {
    var words = Words.of(EvaluateWords.class, asker.who().locale());
    return Stream.concat(
            open.stream().map(it -> new Coming(words.closes(), it.closesAt())),
            proposed.stream().map(it -> new Coming(words.stands(), it.standsAt())))
        .toList();
  }
}
