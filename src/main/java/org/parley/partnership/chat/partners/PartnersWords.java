package org.parley.partnership.chat.partners;

import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about who is at the table. */
public interface PartnersWords extends Words {
  String help();

  Sentence heading(Span partnership, int partners);

  Sentence nobody(Span partnership);

  String state(String state);

  String partner(String state, List<String> people);

  String voice(String person);

  String waiting();

  String weAreIn();

  String leave();

  String inTitle();

  Sentence inIntro(Span organisation, Span partnership);

  Sentence inMeans();

  String inSubmit();

  Sentence isIn(Span organisation, Span partnership);

  Sentence wasIn(Span organisation);

  Sentence tooEarly(Span partnership);

  Sentence isInNews(Span organisation, Span partnership);

  Sentence isInCount(int in, int all);

  String leaveTitle();

  Sentence leaveIntro(Span organisation, Span partnership);

  Sentence stepBackIntro(Span organisation, Span partnership);

  String word();

  String wordHint();

  String leaveSubmit();

  Sentence left(Span organisation, Span partnership);

  Sentence steppedBack(Span organisation, Span partnership);

  Sentence leftNews(Span organisation, Span partnership);

  Sentence leftPromises();

  Sentence linked(Span partnership);

  Sentence alreadyLinked(Span partnership);

  Sentence linkInChannel(Span command);

  Sentence letIn(Span organisation);

  Sentence notLetIn(Span organisation);

  Sentence colleagueLetIn(String person, Span organisation);

  Sentence colleagueNotLetIn(String person);

  Sentence noSuchRequest();

  Sentence answeredAlready();

  String inDue(String organisation);
}
