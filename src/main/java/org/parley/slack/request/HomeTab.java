package org.parley.slack.request;

import jakarta.inject.Singleton;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.port.PersonAddress;
import org.parley.slack.answer.AfterAcknowledging;
import org.parley.slack.answer.SlackAnswers;

/** Shows on a person's Home tab what the bare command says. */
@Singleton
class HomeTab {
  private final Conversation conversation;
  private final SlackAnswers answers;
  private final AfterAcknowledging after;

  HomeTab(Conversation conversation, SlackAnswers answers, AfterAcknowledging after) {
    this.conversation = conversation;
    this.answers = answers;
    this.after = after;
  }

  /**
   * Soon; nobody waits for it.
   *
   * @param occasion what it is shown for, so that the same is not shown twice
   */
  void showSoon(PersonAddress who, String workspace, String occasion) {
    var arrival =
        new Arrival(
            who,
            who.user(),
            Places.of(workspace, null, who.user()),
            Places.key(workspace, occasion),
            new Said.Typed(""));
    after.run(() -> conversation.handle(arrival, answers.home(workspace, who.user())));
  }
}
