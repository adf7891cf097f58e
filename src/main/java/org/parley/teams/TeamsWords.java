package org.parley.teams;

import java.util.Locale;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** The few sentences that only Teams needs; the rest comes from who was asked. */
public interface TeamsWords extends Words {

  static TeamsWords in(Locale locale) {
    return Words.of(TeamsWords.class, locale);
  }

  /** In place of an answer, to who pressed in a channel. */
  String answeredInChat();

  /** To who pressed in a personal chat, where the answer is the next message. */
  String answeredBelow();

  /** As before, where it takes longer than the client waits. */
  String answerOnItsWay();

  /** In a channel, naming nobody. */
  Sentence notReached();

  /** To who pressed, alone. */
  String youAreNotReached();

  /** In a channel, after a sensitive command. */
  Sentence inPrivate();

  String continueButton();

  /** We are at fault. */
  Sentence atFault(Span reference);

  /** The platform would not say who this is. */
  String notRecognised();

  /** Below a field that must be filled in. */
  String needed();

  /** Above a form with something to mend. */
  Sentence mend();

  String dialogTitle();

  /** The answer to a button that leaves nothing to say here. */
  String done();
}
