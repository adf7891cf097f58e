package org.parley.partnership.chat.join;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said on the way to a table. */
public interface JoinWords extends Words {
  String help();

  Sentence needsCode(Span command);

  Sentence opensNothing();

  Sentence tooManyCodes();

  Sentence invited(Span organisation, Span partnership);

  String issue();

  String partners();

  String nobodyYet();

  String facilitators();

  String stage();

  String principles();

  Sentence declare();

  Sentence noHarm();

  Sentence helpOthers();

  Sentence leaves();

  Sentence operatedBy(String operator);

  String ask();

  Sentence nothingYet();

  String title();

  Sentence formIntro();

  String organisation();

  String organisationHint();

  String needed();

  String submit();

  Sentence asked(Span partnership);

  Sentence colleagueNow(Span organisation, Span partnership);

  Sentence someoneAsks(Span organisation, Span partnership);

  String askedBy();

  String fromWorkspace();

  Sentence checkFirst();

  String letIn();

  String notNow();

  Sentence colleagueAsks(String person, Span organisation, Span partnership);

  String yesColleague();

  Sentence colleagueWaits(String person, String organisation);

  Sentence came(Span organisation, Span partnership);

  Sentence cameNext();

  Sentence youAreThere(Span partnership, Span organisation);

  Sentence startHere(Span command);

  Sentence notLetIn(Span partnership, String organisation);

  Sentence colleagueNotLetIn(Span organisation, Span partnership);

  Sentence waits(String organisation, String workspace);

  String see();
}
