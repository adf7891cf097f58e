package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.teams.TeamsWords;
import org.parley.teams.answer.ReplyCards;
import org.parley.teams.answer.TeamsAnswers;
import org.parley.teams.answer.TeamsAnswers.Reached;
import org.parley.teams.render.CardData;

/**
 * Buttons and dialogs: answered on the same request, within the few seconds that a client waits.
 *
 * @see <a
 *     href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model">Universal
 *     Action Model</a>
 */
@Singleton
class InvokeTurn {
  /** Of about three seconds, less what the request itself takes. */
  private static final long MILLIS = 1_500;

  private final Asking asking;
  private final ReplyCards cards;
  private final TeamsAnswers answers;

  InvokeTurn(Asking asking, ReplyCards cards, TeamsAnswers answers) {
    this.asking = asking;
    this.cards = cards;
    this.answers = answers;
  }

  /** {@code adaptiveCard/action}: an Action.Execute. */
  TurnAnswer action(Incoming incoming) {
    var data = incoming.value().path("action").path("data");
    var said = Asking.said(data);
    if (said.isEmpty()) {
      return TurnAnswer.malformed();
    }
    var who = asking.who(incoming);
    if (who.isEmpty()) {
      return TurnAnswer.text(unknown(incoming));
    }
    var asked = asking.pressed(incoming, who.get(), said.get(), data);
    return said.get() instanceof Said.Submitted && incoming.isPersonal()
        ? sent(asked, CardData.answers(data))
        : pressed(asked);
  }

  /** A form that was sent from a card in the personal chat makes room for what came of it. */
  private TurnAnswer sent(Asked asked, Answers typed) {
    if (asked.reply() instanceof Reply.Refuse) {
      return pressed(asked);
    }
    var card = cards.of(asked.reply(), asked.inPersonalChat(), typed);
    if (!(asked.reply() instanceof Reply.Amend) && !asked.incoming().card().isEmpty()) {
      answers.replace(asked.incoming().chat(), asked.incoming().card(), card);
    }
    return TurnAnswer.card(card);
  }

  private TurnAnswer pressed(Asked asked) {
    var card = cards.of(asked.reply(), asked.inPersonalChat());
    var reached = answers.sayWithin(MILLIS, () -> answers.say(asked.addressee(), card));
    return TurnAnswer.text(said(asked, reached));
  }

  private static String said(Asked asked, Reached reached) {
    var words = asked.words();
    return switch (reached) {
      case IN_CHAT ->
          asked.incoming().isPersonal() ? words.answeredBelow() : words.answeredInChat();
      case TARGETED -> words.done();
      case LATER -> words.answerOnItsWay();
      case NOT -> words.youAreNotReached();
    };
  }

  /** {@code task/fetch} and {@code task/submit}: a dialog opens, or its content is sent. */
  TurnAnswer dialog(Incoming incoming) {
    JsonNode data = incoming.value().path("data");
    var said = Asking.said(data);
    if (said.isEmpty()) {
      return TurnAnswer.malformed();
    }
    var who = asking.who(incoming);
    if (who.isEmpty()) {
      return TurnAnswer.dialogText(unknown(incoming));
    }
    var asked = asking.pressed(incoming, who.get(), said.get(), data);
    var typed = CardData.answers(data);
    if (said.get() instanceof Said.Submitted sent && asked.reply() instanceof Reply.Refuse no) {
      var form = asking.reopened(asked, sent.form());
      if (form.isPresent()) {
        return TurnAnswer.dialog(
            form.get().title(), cards.refused(form.get(), no, asked.inDialog(), typed));
      }
    }
    return TurnAnswer.dialog(
        ReplyCards.title(asked.reply(), asked.words()),
        cards.of(asked.reply(), asked.inDialog(), typed));
  }

  private static String unknown(Incoming incoming) {
    var words = TeamsWords.in(incoming.locale().orElse(Locale.ENGLISH));
    return words.notRecognised();
  }
}
