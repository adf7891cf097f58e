package org.parley.slack.answer;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;

/** What is said when Slack or we were not up to it. */
public interface SlackAnswerWords extends Words {
  /** We are at fault, and nothing was changed. */
  Sentence ourFault(String reference);

  /** It was taken in, but we could not show what came of it. */
  Sentence notShown(String reference);

  /** A form could not be opened in Slack's three seconds. */
  Sentence tooLate();

  /** A button of an older time. */
  Sentence unknownButton();

  /** The app is not installed here, or no longer. */
  String notInstalled();
}
