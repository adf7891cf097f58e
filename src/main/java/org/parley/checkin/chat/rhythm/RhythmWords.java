package org.parley.checkin.chat.rhythm;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about rhythms. Arguments in capitals are the names of our enums. */
public interface RhythmWords extends Words {
  String when(String frequency, String day, String time, String zone);

  String defaultQuestions(String stage);

  String formTitle();

  Sentence formIntro();

  Sentence notUnderstood(String words);

  String rhythm();

  String frequency(String frequency);

  String day();

  String dayHint();

  String time();

  String timeHint();

  String zone();

  String zoneHint();

  String questions();

  String questionsHint();

  String openFor();

  String openForOption(String openFor);

  String submit();

  String problem(String wrong);

  Sentence isSet(String when, Span first);

  Sentence channelsAreTold(Span off);

  Sentence askedToStop(String partnership, String when);

  String stop();

  Sentence stopped();

  Sentence nothingToStop();

  String setNews(String partnership, String when);

  Sentence setHeadline(Span news, String by);

  Sentence asked();

  Sentence setNote(Span first);

  String stoppedNews(String partnership);

  Sentence stoppedHeadline(Span news, String by);
}
