package org.parley.partnership.chat.facilitate;

import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about who facilitates. */
public interface FacilitateWords extends Words {
  String askSomebody();

  String askTitle();

  Sentence askIntro(Span partnership);

  String askWho();

  String askHint();

  String person(String name, String organisation);

  String askSubmit();

  Sentence askedThem(String person);

  Sentence nobodyToAsk(Span partnership, Span inviteCommand);

  Sentence noSuchPerson();

  Sentence asksYou(String asker, Span partnership);

  Sentence itMeans();

  Sentence youDecide();

  String yes();

  String no();

  Sentence youFacilitate(Span partnership);

  Sentence youDeclined(String asker);

  Sentence noSuchOffer();

  Sentence answeredAlready();

  Sentence saidYes(String person, Span partnership);

  Sentence canStepDown();

  Sentence saidNo(String person, Span partnership);

  String stepDown();

  String stepDownTitle();

  Sentence stepDownIntro(Span partnership, List<String> staying);

  Sentence whatYouKeep();

  Sentence steppedDown(Span partnership, List<String> staying);

  Sentence youAreTheLast(Span partnership);

  Sentence facilitatesNow(String person, Span partnership);

  Sentence facilitatesNoMore(String person, Span partnership);

  String facilitatedBy();

  String nobodyAtPresent();

  Sentence facilitators(List<String> people);

  Sentence nobodyFacilitates(Span partnership);

  Sentence takeOverMeans();

  Sentence firstOne();

  Sentence facilitatedAlready(Span partnership, List<String> people);

  Sentence nobodyWaits();
}
