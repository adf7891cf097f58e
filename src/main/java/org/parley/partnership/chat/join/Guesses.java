package org.parley.partnership.chat.join;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.organisation.Person;
import org.parley.partnership.joining.GuessCode;

/** Who tries too many codes is told to wait, whether the next one would be right or not. */
@ApplicationScoped
class Guesses {
  private final GuessCode guesses;

  Guesses(GuessCode guesses) {
    this.guesses = guesses;
  }

  /** Empty where another code may be tried. */
  Optional<Reply> tooMany(Invocation call) {
    return guesses.isAllowed(person(call), workspace(call))
        ? Optional.empty()
        : Optional.of(Reply.refuse(Message.saying(words(call).tooManyCodes())));
  }

  /** The answer to a code that opens nothing; it counts. */
  Reply wrong(Invocation call) {
    guesses.failed(person(call), workspace(call));
    return Reply.refuse(Message.saying(words(call).opensNothing()));
  }

  private static JoinWords words(Invocation call) {
    return Words.of(JoinWords.class, call.who().locale());
  }

  private static Person.Id person(Invocation call) {
    return new Person.Id(call.who().id());
  }

  private static String workspace(Invocation call) {
    return call.place().platform().code() + "/" + call.place().workspace();
  }
}
