package org.parley.conversation.command;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said when a request cannot be understood or is not this person's. */
public interface ConductorWords extends Words {
  Sentence unknownWord(String typed, Span help);

  Sentence unknownWordNear(String typed, Span near);

  Sentence nothingHere(Span joinCommand, Span newCommand);

  Sentence sayForWhom(String name);

  String sayForWhomButton();

  Sentence onlyVoice(String name, Span partners);

  Sentence onlyFacilitator(String name);

  Sentence onlyMembers(String name);

  Sentence onlyDeciders(String name, Span partners);

  Sentence whichMatter();

  Sentence asWhom(String name);

  Sentence again();

  Sentence outdated();
}
