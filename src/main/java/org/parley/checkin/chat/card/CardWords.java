package org.parley.checkin.chat.card;

import java.time.LocalDate;
import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about a round to the table. */
public interface CardWords extends Words {
  String title(String partnership, LocalDate day);

  Sentence headline(Span title, int heard, int whole);

  Sentence closedHeadline(Span title, int heard, int whole);

  Sentence voiceSaid(Span organisation, String person, String text);

  Sentence voiceSaidLater(Span organisation, String person, String text);

  Sentence memberSaid(Span person, String organisation, String text);

  Sentence memberSaidLater(Span person, String organisation, String text);

  Sentence moreAnswers(int more);

  Sentence promised();

  Sentence promise(Span organisation, String what, LocalDate due);

  Sentence away(List<String> organisations);

  Sentence notYet(List<String> organisations);

  String andMore(int more);

  Sentence openUntil(Span at);

  Sentence closedAt(Span at, Span command);

  Sentence nextComes(Span at);

  Sentence nothingSaid();

  String answer();

  String readAll();

  String more();

  String readTitle(String partnership, LocalDate day);

  Sentence said(Span who, Span at);

  Sentence saidForOrganisation(Span organisation, String person, Span at);

  Sentence readNote(int page, int pages);

  Sentence noSuchRound();
}
