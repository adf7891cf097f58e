package org.parley.teams.inbound;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Viewer;
import org.parley.teams.TeamsWords;
import org.parley.teams.answer.ReplyCards;
import org.parley.teams.answer.TeamsAnswers;
import org.parley.teams.answer.TeamsAnswers.Reached;
import org.parley.teams.render.CardData;
import org.parley.teams.render.Drawing;

/**
 * Messages: what a person typed, and what a card sends from a client without invokes. Everything is
 * answered in private; a channel hears from us only what names nobody.
 */
@Singleton
class MessageTurn {
  private final Asking asking;
  private final CommandBook book;
  private final People people;
  private final ReplyCards cards;
  private final TeamsAnswers answers;

  MessageTurn(
      Asking asking, CommandBook book, People people, ReplyCards cards, TeamsAnswers answers) {
    this.asking = asking;
    this.book = book;
    this.people = people;
    this.cards = cards;
    this.answers = answers;
  }

  TurnAnswer take(Incoming incoming) {
    var isFromCard = incoming.value().isObject() && incoming.text().isBlank();
    if (isFromCard) {
      Asking.said(incoming.value()).ifPresent(said -> pressed(incoming, said));
    } else {
      TypedText.of(incoming).ifPresent(line -> typed(incoming, line));
    }
    return TurnAnswer.taken();
  }

  private void typed(Incoming incoming, String line) {
    var isPublic = !incoming.isPersonal() && !incoming.isTargeted();
    var privately = isPublic ? book.privately(line) : Optional.<String>empty();
    if (privately.isPresent()) {
      openly(incoming, words -> inPrivate(words, privately.get()));
      return;
    }
    known(incoming).ifPresent(who -> answer(asking.typed(incoming, who, line)));
  }

  private static Message inPrivate(TeamsWords words, String command) {
    var goOn = new Intent.Perform(CommandCall.of(command));
    return Message.news(words.inPrivate())
        .actions(Button.primary(words.continueButton(), goOn))
        .build();
  }

  private void pressed(Incoming incoming, Said said) {
    var data = incoming.value();
    known(incoming)
        .map(who -> asking.pressed(incoming, who, said, data))
        .ifPresent(asked -> answerCard(asked, said));
  }

  /** A form that was sent from a card makes room for what came of it. */
  private void answerCard(Asked asked, Said said) {
    var isForm = said instanceof Said.Submitted && !(asked.reply() instanceof Reply.Refuse);
    var incoming = asked.incoming();
    if (isForm && incoming.isPersonal() && !incoming.card().isEmpty()) {
      answers.replace(
          incoming.chat(),
          incoming.card(),
          cards.of(asked.reply(), asked.inPersonalChat(), CardData.answers(incoming.value())));
    } else {
      answer(asked);
    }
  }

  private void answer(Asked asked) {
    var card = cards.of(asked.reply(), asked.inPersonalChat());
    var reached = answers.say(asked.addressee(), card);
    if (reached == Reached.NOT && !asked.incoming().isPersonal()) {
      openly(asked.incoming(), words -> Message.saying(words.notReached()));
    }
  }

  private Optional<Profile> known(Incoming incoming) {
    var who = asking.who(incoming);
    if (who.isEmpty()) {
      openly(incoming, words -> Message.saying(words.notRecognised()));
    }
    return who;
  }

  private void openly(Incoming incoming, java.util.function.Function<TeamsWords, Message> saying) {
    var everybody = people.viewer(incoming.place(incoming.user()));
    var locale =
        incoming.isPersonal() ? incoming.locale().orElse(everybody.locale()) : everybody.locale();
    var viewer = new Viewer(everybody.destination(), Optional.empty(), locale, everybody.zone());
    var card = cards.of(saying.apply(TeamsWords.in(locale)), Drawing.in(viewer));
    answers.sayOpenly(incoming.chat(), card);
  }
}
