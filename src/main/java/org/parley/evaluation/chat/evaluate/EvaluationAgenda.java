package org.parley.evaluation.chat.evaluate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Topics.Hat;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.outcome.OutcomeForm;
import org.parley.evaluation.chat.position.PositionForm;
import org.parley.evaluation.chat.position.PositionWords;
import org.parley.evaluation.outcome.ProposeOutcome;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.role.Deed;

/** A voice owes a position, a facilitator an outcome; both come to an end by themselves. */
@ApplicationScoped
class EvaluationAgenda implements Agenda {
  private final ReadEvaluation read;
  private final ReadOutcome outcomes;
  private final ProposeOutcome proposeOutcome;
  private final WhoActs whoActs;

  EvaluationAgenda(
      ReadEvaluation read, ReadOutcome outcomes, ProposeOutcome proposeOutcome, WhoActs whoActs) {
    this.read = read;
    this.outcomes = outcomes;
    this.proposeOutcome = proposeOutcome;
    this.whoActs = whoActs;
  }

  @Override
  public Turn turn() {
    return Turn.ASKED_NOW;
  }

  @Override
  public List<Waiting> waitsOn(Asker asker) {
    var partnership = new PartnershipId(asker.topic());
    var owed =
        read.open(partnership).stream()
            .flatMap(
                evaluation ->
                    with(asker, Deed.TAKE_POSITION)
                        .flatMap(hat -> owed(evaluation, hat, asker).stream()));
    var wanted =
        proposeOutcome.wanted(partnership).stream()
            .flatMap(it -> with(asker, Deed.PROPOSE_OUTCOME).limit(1))
            .map(hat -> wanted(asker));
    return Stream.concat(owed, wanted).toList();
  }

  private static Stream<Hat> with(Asker asker, Deed deed) {
    return asker.hats().stream().filter(hat -> deed.isFor(hat.role()));
  }

  private Optional<Waiting> owed(Evaluation evaluation, Hat hat, Asker asker) {
    var locale = asker.call().who().locale();
    var voice = whoActs.wearing(new org.parley.organisation.Hat.Id(hat.id()));
    return Optional.of(voice)
        .filter(it -> read.owes(evaluation, it.theOrganisation()))
        .map(
            it ->
                new Waiting(
                    Words.of(EvaluateWords.class, locale)
                        .waitsOnVoice(
                            it.organisationName(),
                            new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE)),
                    Button.primary(
                        Words.of(PositionWords.class, locale).give(),
                        new Intent.Open(PositionForm.call(evaluation, hat.id().toString())))));
  }

  private static Waiting wanted(Asker asker) {
    var words = Words.of(EvaluateWords.class, asker.call().who().locale());
    return new Waiting(
        words.waitsOnFacilitator(),
        Button.of(words.propose(), new Intent.Open(OutcomeForm.call(asker.topic().toString()))));
  }

  @Override
  public List<Coming> comesUp(Asker asker) {
    var partnership = new PartnershipId(asker.topic());
    var words = Words.of(EvaluateWords.class, asker.call().who().locale());
    return Stream.concat(
            read.open(partnership).stream().map(it -> new Coming(words.closes(), it.closesAt())),
            outcomes.open(partnership).stream()
                .map(it -> new Coming(words.stands(), it.standsAt())))
        .toList();
  }
}
