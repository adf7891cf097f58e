package org.parley.evaluation.chat.evaluate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.evaluation.chat.position.PositionAnswers;
import org.parley.role.Deed;

/**
 * {@code evaluate}: where it stands, or for a facilitator the form that asks all partners. With a
 * further word, what that word says.
 */
@ApplicationScoped
class EvaluateCommand implements ChatCommand {
  private final Standing standing;
  private final EvaluateForms forms;
  private final PositionAnswers answers;

  EvaluateCommand(Standing standing, EvaluateForms forms, PositionAnswers answers) {
    this.standing = standing;
    this.forms = forms;
    this.answers = answers;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "evaluate",
        List.of(),
        "position | options | result | outcome | object",
        locale -> Words.of(EvaluateWords.class, locale).help(),
        Deeds.of(Deed.READ)
            .with(Deed.OPEN_EVALUATION, "open")
            .with(Deed.PROPOSE_OUTCOME, "outcome")
            .with(Deed.TAKE_POSITION, "position")
            .with(Deed.OBJECT, "object"),
        Prominence.FACILITATING,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    return switch (call.firstWord()) {
      case "" ->
          standing.hasNothingToTellAFacilitator(call)
              ? forms.opening(call)
              : Reply.answer(standing.shown(call));
      case "open" -> forms.opening(call);
      case "position" -> forms.position(call);
      case "outcome" -> forms.outcome(call);
      case "object" -> forms.objection(call);
      case "options" -> answers.options(call);
      case "result" -> answers.result(call);
      default -> unknown(call);
    };
  }

  private static Reply unknown(Invocation call) {
    var words = Words.of(EvaluateWords.class, call.who().locale());
    return Reply.refuse(Message.saying(words.noSuchWord(Limits.beginning(call.firstWord(), 40))));
  }
}
