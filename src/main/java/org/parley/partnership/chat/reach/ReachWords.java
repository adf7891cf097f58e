package org.parley.partnership.chat.reach;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about a channel that cannot be reached. */
public interface ReachWords extends Words {
  Sentence notInvited(Span partnership, String platform);

  Sentence howTo(Span invite);

  Sentence howToOnTeams();

  Sentence nothingLost();

  String tryAgain();

  Sentence triesAgain(Span partnership);

  Sentence noSuchChannel();
}
