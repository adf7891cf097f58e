package org.parley.evaluation.chat.evaluate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.outcome.ObjectionForm;
import org.parley.evaluation.chat.outcome.OutcomeForm;
import org.parley.evaluation.chat.outcome.OutcomeWords;
import org.parley.evaluation.chat.position.PositionForm;
import org.parley.evaluation.chat.position.PositionWords;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.ProposeOutcome;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partnerships;
import org.parley.role.Deed;

/** Where the newest evaluation stands, for one person; never what anybody answered. */
@ApplicationScoped
class Standing {
  private final ReadEvaluation read;
  private final ReadOutcome outcomes;
  private final WhoActs whoActs;
  private final Partnerships partnerships;
  private final ProposeOutcome proposeOutcome;

  Standing(
      ReadEvaluation read,
      ReadOutcome outcomes,
      ProposeOutcome proposeOutcome,
      WhoActs whoActs,
      Partnerships partnerships) {
    this.read = read;
    this.outcomes = outcomes;
    this.proposeOutcome = proposeOutcome;
    this.whoActs = whoActs;
    this.partnerships = partnerships;
  }

  /** Whether the bare word, typed by a facilitator, can only mean to ask all partners. */
  boolean hasNothingToTellAFacilitator(Invocation call) {
    var partnership = new PartnershipId(call.theTopic());
    return Deed.OPEN_EVALUATION.isFor(call.theHat().role())
        && (read.latest(partnership).isEmpty()
            || outcomes
                .latest(partnership)
                .filter(it -> it.state() == Outcome.State.STANDS)
                .isPresent());
  }

  /** The open one, or what came of the newest. */
  Message shown(Invocation call) {
    var partnership = new PartnershipId(call.theTopic());
    var newest = read.latest(partnership).filter(it -> !it.isClosed());
    return newest.isPresent() ? open(call, newest.get()) : settledOrNone(call);
  }

  private Message open(Invocation call, Evaluation evaluation) {
    var words = Words.of(EvaluateWords.class, call.who().locale());
    var asking = Words.of(PositionWords.class, call.who().locale());
    var closing = new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE);
    if (!read.takesPositions(evaluation)) {
      return Message.saying(words.closing(name(call), closing));
    }
    var tally = read.tally(evaluation);
    var message = Message.news(words.open(name(call), closing));
    if (tally.whole() > 0) {
      message.add(
          new Block.Progress(
              asking.positionsIn(tally.in(), tally.whole()), tally.in(), tally.whole()));
    }
    var buttons = new ArrayList<Button>();
    for (var voice : mine(call).stream().filter(it -> it.may(Deed.TAKE_POSITION)).toList()) {
      var owes = read.owes(evaluation, voice.theOrganisation());
      var organisation = voice.organisationName();
      message.paragraph(owes ? words.owed(organisation) : words.given(organisation));
      if (buttons.isEmpty()) {
        buttons.add(
            Button.primary(
                owes ? asking.give() : asking.change(),
                new Intent.Open(PositionForm.call(evaluation, ""))));
      }
    }
    buttons.add(perform(call, asking.options(), "evaluate options"));
    return message.actions(buttons).build();
  }

  private Message settledOrNone(Invocation call) {
    var words = Words.of(EvaluateWords.class, call.who().locale());
    var partnership = new PartnershipId(call.theTopic());
    var message = Message.news(words.noneOpen(name(call)));
    var newest = read.latest(partnership);
    var outcome = outcomes.latest(partnership);
    var wanted = proposeOutcome.wanted(partnership).isPresent();
    newest.map(it -> whatCame(outcome, call.who().locale())).ifPresent(message::paragraph);
    var open = outcome.filter(outcomes::canBeObjectedTo);
    var buttons = new ArrayList<Button>();
    if (open.isPresent() && may(call, Deed.OBJECT)) {
      buttons.add(opens(words.object(), ObjectionForm.call(call.theTopic().toString())));
    }
    if (wanted && may(call, Deed.PROPOSE_OUTCOME)) {
      buttons.add(opens(words.propose(), OutcomeForm.call(call.theTopic().toString())));
    }
    newest.ifPresent(it -> buttons.add(perform(call, words.seeResult(), "evaluate result")));
    if (may(call, Deed.OPEN_EVALUATION)) {
      var label = newest.isPresent() ? words.askAnew() : words.ask();
      buttons.add(opens(label, OpeningForm.call(call.theTopic().toString())));
    }
    return message.actions(buttons).build();
  }

  private Sentence whatCame(Optional<Outcome> outcome, Locale locale) {
    var words = Words.of(EvaluateWords.class, locale);
    if (outcome.isEmpty()) {
      return words.outcomeWanted();
    }
    var it = outcome.get();
    var kind =
        new Span.Strong(Words.of(OutcomeWords.class, locale).kind(it.proposal().kind().name()));
    var standsAt = new Span.DateTime(it.standsAt(), Span.Precision.MINUTE);
    return switch (it.state()) {
      case OBJECTED -> words.notAgreed();
      case STANDS -> words.standing(kind);
      case PROPOSED -> words.proposed(kind, standsAt);
    };
  }

  private static Button opens(String label, FormCall form) {
    return Button.of(label, new Intent.Open(form));
  }

  private boolean may(Invocation call, Deed deed) {
    return mine(call).stream().anyMatch(it -> it.may(deed));
  }

  private List<Acting> mine(Invocation call) {
    return whoActs.at(new PartnershipId(call.theTopic())).stream()
        .filter(it -> it.person().value().equals(call.who().id()))
        .toList();
  }

  private Span name(Invocation call) {
    return new Span.Strong(partnerships.the(new PartnershipId(call.theTopic())).name());
  }

  private static Button perform(Invocation call, String label, String words) {
    return Button.of(
        label, new Intent.Perform(CommandCall.about(call.theTopic().toString(), words)));
  }
}
