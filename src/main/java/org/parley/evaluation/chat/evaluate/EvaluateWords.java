package org.parley.evaluation.chat.evaluate;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about opening an evaluation and where it stands. */
public interface EvaluateWords extends Words {
  String help();

  String formTitle();

  Sentence formIntro();

  Sentence formHidden();

  String dayField();

  String timeField();

  String timeHint(String zone);

  String wordField();

  String wordHint();

  String submit();

  String notATime();

  String tooSoonOrLate();

  String tooLong(int longest);

  Sentence opened(Span time);

  Sentence openAlready(Span time);

  Sentence nobodyToAsk(Span invite);

  Sentence noneOpen(Span partnership);

  Sentence closing(Span partnership, Span time);

  Sentence open(Span partnership, Span time);

  Sentence given(String organisation);

  Sentence owed(String organisation);

  Sentence proposed(Span kind, Span time);

  Sentence standing(Span kind);

  Sentence notAgreed();

  Sentence outcomeWanted();

  String ask();

  String askAnew();

  String propose();

  String object();

  String seeResult();

  Sentence noSuchWord(String typed);

  Sentence waitsOnVoice(String organisation, Span time);

  Sentence waitsOnFacilitator();

  Sentence closes();

  Sentence stands();
}
