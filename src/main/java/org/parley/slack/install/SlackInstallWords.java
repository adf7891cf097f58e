package org.parley.slack.install;

import org.parley.conversation.message.Words;

/** What the browser shows after an installation. */
interface SlackInstallWords extends Words {
  String doneTitle();

  String done(String workspace);

  String next();

  String failedTitle();

  String denied();

  String staleState();

  String enterprise();

  String rotation();

  String failed();

  String tryAgain();
}
