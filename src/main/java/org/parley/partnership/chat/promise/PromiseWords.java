package org.parley.partnership.chat.promise;

import java.time.LocalDate;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about promises. */
public interface PromiseWords extends Words {
  String help();

  String title();

  Sentence intro(Span organisation);

  String what();

  String whatHint();

  String when();

  String submit();

  String needed();

  String needsDay();

  String dayIsPast();

  Sentence made(Span organisation, String what, LocalDate due);

  Sentence madeNews(Span partnership, Span organisation, String what, LocalDate due);

  Sentence madeBy(String person);

  String done();

  String doneAmongOthers(String what);

  String move();

  String moveTitle();

  Sentence moveIntro(String what);

  String moveSubmit();

  Sentence isDone(String what);

  Sentence isMoved(String what, LocalDate due);

  Sentence noSuchPromise();

  Sentence waits(String what, LocalDate due);

  Sentence allPromised(Span partnership, int count);

  Sentence nothingPromised(Span partnership);

  Sentence promised(Span organisation, String what, LocalDate due);

  String more();

  String another();

  Sentence page(int page, int pages);
}
