package org.parley.partnership.chat.stage;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about stages. {@code stage} and {@code kind} are the names of our enums. */
public interface StageWords extends Words {
  String help();

  String name(String stage);

  String question(String stage);

  String asks(String stage);

  String finding(String kind, int have, int need);

  Sentence standsAt(Span partnership, String stage);

  String advised();

  String nothingAdvised();

  Sentence met(String finding);

  Sentence notMet(String finding);

  String onTo(String stage);

  String backTo(String stage);

  String formTitle();

  Sentence formIntro(Span from, Span to);

  Sentence formAgainst();

  String reason();

  String reasonHint();

  String submit();

  String needsReason();

  Sentence moved(Span stage);

  Sentence movedMeanwhile(Span stage);

  Sentence isThereAlready(Span stage);

  Sentence noSuchStage(String typed);

  Sentence headline(Span news, String by);

  String news(String partnership, String stage);

  Sentence asksInFull(Span stage, String asks);

  String see();
}
