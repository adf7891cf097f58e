package org.parley.partnership.chat.status;

import java.time.LocalDate;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said when a person asks where things stand. */
public interface StatusWords extends Words {
  String help();

  String partners();

  String nobody();

  String partner(String name, String state);

  String promises();

  Sentence promised(Span organisation, String what, LocalDate due);

  Sentence morePromises(int count, Span command);

  String waitsOnYou();

  Sentence nothingWaits();

  String comesUp();

  Sentence linkThis(Span command);

  Sentence privately();
}
