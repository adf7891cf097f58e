package org.parley.partnership.chat.begin;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said when a partnership begins. */
public interface BeginWords extends Words {
  String help();

  String title();

  Sentence intro();

  String name();

  String nameHint();

  String issue();

  String why();

  String whyHint();

  String organisation();

  String organisationHint();

  String submit();

  String needed();

  Sentence begun(Span name);

  Sentence linksHere();

  Sentence linkLater(Span command);

  Sentence inviteNext(Span command);

  Sentence opened(Span name, String by);

  String issueLabel();

  String whyLabel();

  Sentence whatIsPosted();

  String see();
}
