package org.parley.evaluation.chat.evaluate;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.evaluation.chat.outcome.ObjectionForm;
import org.parley.evaluation.chat.outcome.OutcomeForm;
import org.parley.evaluation.chat.position.PositionForm;

/** The forms that a word opens. */
@ApplicationScoped
class EvaluateForms {
  private final OpeningForm opening;
  private final PositionForm position;
  private final OutcomeForm outcome;
  private final ObjectionForm objection;

  EvaluateForms(
      OpeningForm opening, PositionForm position, OutcomeForm outcome, ObjectionForm objection) {
    this.opening = opening;
    this.position = position;
    this.outcome = outcome;
    this.objection = objection;
  }

  Reply opening(Invocation call) {
    return opening.open(call, OpeningForm.call(topic(call)));
  }

  Reply position(Invocation call) {
    return position.open(call, PositionForm.callForTheOpenOne(topic(call)));
  }

  Reply outcome(Invocation call) {
    return outcome.open(call, OutcomeForm.call(topic(call)));
  }

  Reply objection(Invocation call) {
    return objection.open(call, ObjectionForm.call(topic(call)));
  }

  private static String topic(Invocation call) {
    return call.theTopic().toString();
  }
}
