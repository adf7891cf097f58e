package org.parley.checkin.chat.word;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about the word itself. */
public interface CheckInWords extends Words {
  String help();

  Sentence usage(String typed, Span answer, Span away, Span set);
}
