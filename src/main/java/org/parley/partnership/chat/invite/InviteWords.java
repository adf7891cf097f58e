package org.parley.partnership.chat.invite;

import java.time.LocalDate;
import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said when an organisation is invited. */
public interface InviteWords extends Words {
  String help();

  Sentence whom(Span command);

  Sentence ready(Span organisation);

  String mail(String by, String organisation, String partnership, int others);

  String about(String issue);

  String there(List<String> partners);

  String nobodyYet();

  String leaves();

  String installSlack(String link);

  String installTeams();

  String type(String code, String where);

  String valid(LocalDate until);

  Sentence renew(Span command);
}
