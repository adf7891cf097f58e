package org.parley.checkin.chat.answer;

import java.time.LocalDate;
import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said to a person about answering. */
public interface AnswerWords extends Words {
  String promptNews(String partnership, LocalDate day);

  Sentence prompt(Span news, int questions);

  String reminderNews(String partnership, LocalDate day);

  Sentence reminder(Span news, Span until);

  Sentence onlyReminder();

  Sentence whoReads();

  Sentence asVoice(List<String> organisations);

  Sentence asMember(List<String> organisations);

  Sentence openUntil(Span at);

  String answer();

  String sameAsLastTime();

  String away();

  String change();

  String readAll();

  String formTitle();

  String submit();

  Sentence formIntro(String partnership, LocalDate day);

  Sentence formClosed(Span at);

  Sentence lastTimeStandsHere();

  String sayOne();

  String tooLong(int longest);

  Sentence kept(LocalDate day, String organisation);

  Sentence keptAsVoice(LocalDate day, String organisation);

  Sentence keptAfterClose();

  Sentence howToChange(Span command);

  Sentence standsAlready(LocalDate day);

  Sentence nothingToRepeat();

  Sentence isAway(LocalDate day);

  Sentence isAwayAsVoice(LocalDate day, String organisation);

  Sentence stillWelcome(Span command);

  Sentence noRoundYet(String partnership);

  Sentence noRhythm(String partnership);

  Sentence firstComes(Span at);

  Sentence noSuchRound();

  Sentence waits(LocalDate day);

  Sentence waitsFor(LocalDate day, String organisation);

  String answerCheckIn();

  Sentence nextOpens();

  Sentence closes(LocalDate day);
}
