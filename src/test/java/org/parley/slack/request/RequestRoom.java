package org.parley.slack.request;

import org.parley.conversation.command.Conductor;
import org.parley.conversation.limit.Allowance;
import org.parley.conversation.port.People;
import org.parley.slack.KeptInstallations;
import org.parley.slack.answer.AfterAcknowledging;
import org.parley.slack.answer.SlackAnswers;
import org.parley.slack.client.SlackCalls;

/** This room, around ports in memory. */
public record RequestRoom(Receivers receivers, Events events) {
  public static RequestRoom with(
      People people,
      Conductor conductor,
      KeptInstallations installations,
      SlackCalls calls,
      SlackAnswers answers) {
    var allowance = new Allowance(1, System::nanoTime);
    var conversation = new Conversation(allowance, new Introductions(people, calls), conductor);
    var home = new HomeTab(conversation, answers, new AfterAcknowledging());
    return new RequestRoom(
        new Receivers(
            conversation, answers, home, new WarmUpAnswer(people, installations, calls, answers)),
        new Events(home, installations, installations));
  }
}
