package org.parley.partnership.chat.me;

import java.time.LocalDate;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said to a person about itself. */
public interface MeWords extends Words {
  String help();

  Sentence youAre(Span name);

  String actsAs(String role, String organisation, String partnership);

  Sentence nobodyYet(Span joinCommand);

  String zone();

  String language();

  String languageName(String language);

  String change();

  String inviteColleague();

  String nameVoice();

  Sentence forWhomHere(Span partnership);

  Sentence orWithCode(Span joinCommand);

  Sentence askedToAct(Span organisation);

  Sentence noSuchOrganisation();

  Sentence colleagueCode(Span organisation, Span command);

  Sentence codeWorksOnce(LocalDate until);

  String title();

  Sentence intro();

  String zoneHint();

  String noSuchZone();

  String save();

  Sentence saved(String zone, String language);

  String voiceTitle();

  Sentence voiceIntro(Span organisation, Span partnership);

  String voiceWho();

  String voiceSubmit();

  Sentence voiceNamed(String person, Span organisation);

  Sentence nobodyToName();

  String forgetTitle();

  Sentence forgetGoes();

  Sentence forgetVoice(String successor, Span organisation, Span partnership);

  Sentence forgetLast(Span organisation, Span partnership);

  Sentence forgetMember(Span organisation, Span partnership);

  Sentence forgetFacilitator(Span partnership);

  Sentence forgetLastFacilitator(Span partnership);

  Sentence forgetMore(int others);

  Sentence forgetStays();

  String forgetSubmit();

  Sentence forgotten();
}
