package org.parley.digest.chat.digest;

import java.time.LocalDate;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What a digest says; one sentence for everything that can happen at a table. */
public interface DigestWords extends Words {
  String help();

  Sentence week(Span partnership, LocalDate from);

  Sentence since(Span partnership, Span from);

  Sentence nothing(Span partnership, Span from);

  String begun(String person);

  String partnerCame(String organisation);

  String partnerIn(String organisation);

  String partnerLeft(String organisation);

  String stageMoved(String person, String stage);

  String reason(String reason);

  String interestDeclared(String organisation);

  String promiseMade(String organisation, String what);

  String promiseKept(String organisation, String what);

  String promiseMoved(String organisation, String what, LocalDate due);

  String checkInSet(String person);

  String checkInStopped(String person);

  String digestSet(String person);

  String checkInCompiled(LocalDate day, int heard, int whole);

  String evaluationOpened(String person);

  String evaluationClosed(int heard, int whole);

  String outcomeProposed(String person, String outcome);

  String outcomeObjected(String organisation, String outcome);

  String facilitatorCame(String person);

  String facilitatorSteppedDown(String person);

  String outcomeStands(String outcome);

  Sentence more(int count);

  String due();

  Sentence promise(Span organisation, String what, LocalDate due);

  String see();

  String weekly();

  Sentence setTo(String zone, Span next);

  Sentence cannotRead(Span example);
}
