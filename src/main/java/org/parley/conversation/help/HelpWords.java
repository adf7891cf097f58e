package org.parley.conversation.help;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What help says. */
public interface HelpWords extends Words {
  String help();

  String heading();

  Sentence intro(Span bare);

  String firstFive();

  String facilitating();

  String everybody();

  Sentence line(Span command, String help);

  Sentence privacy();
}
