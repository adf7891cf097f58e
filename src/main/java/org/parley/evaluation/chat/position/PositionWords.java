package org.parley.evaluation.chat.position;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said while partners are asked. {@code stage} and {@code answer} are names of enums. */
public interface PositionWords extends Words {
  String stage(String stage);

  String answer(String answer);

  /** The option in the form; Slack takes 75 characters. */
  String commits(String answer);

  Sentence meaning(Span answer, String name);

  String question(String partnership);

  Sentence asks(String facilitator);

  String positionsIn(int in, int whole);

  Sentence openUntil(Span time);

  Sentence counting(Span time);

  String give();

  String change();

  String options();

  String optionsHeading();

  Sentence hidden(Span time);

  Sentence shownThen();

  Sentence prompt(Span question, String organisation);

  Sentence reminder(Span news, String organisation);

  String reminderNews(String partnership);

  Sentence closesAt(Span time);

  Sentence changeable();

  Sentence onlyReminder();

  String formTitle();

  Sentence formIntro(Span organisation, Span time);

  String stageField();

  String stageHint();

  String answerField();

  String changeField();

  String changeHint();

  String submit();

  String pickOne();

  String changeMissing();

  String changeMisplaced();

  String tooLong(int longest);

  Sentence kept(Span organisation, Span time, Span command);

  Sentence tooLate(Span time);

  Sentence notFound();

  Sentence noneOpen();

  Sentence result(Span news, String counts);

  String resultNews(String partnership, int heard, int whole);

  String count(int partners, String answer);

  String nobodyHeard(String partnership);

  Sentence nobodyHeardMore(Span news);

  String whereAreWe();

  String stageCount(String stage, int partners);

  Sentence noDifference();

  Sentence stagesDiffer(String from, String to);

  Sentence answersDiffer(String from, String to);

  Sentence changesWanted();

  Sentence closedAt(Span time);

  String readAll();

  String nextPage();

  Sentence noResult();

  Sentence hiddenYet(Span time);

  Sentence operatedBy(String operator);
}
