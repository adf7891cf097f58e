package org.parley.checkin.chat.answer;

import org.parley.checkin.round.CheckInRound;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;

/**
 * The buttons about one round.
 *
 * @param hat for whom the presser acts; empty: find out
 */
record RoundCalls(CheckInRound round, String hat, AnswerWords words) {

  Button answer() {
    return Button.primary(words.answer(), open());
  }

  /** The same, where other things stand beside it. */
  Button answerCheckIn() {
    return Button.of(words.answerCheckIn(), open());
  }

  Button change() {
    return Button.of(words.change(), open());
  }

  Button same() {
    return Button.of(words.sameAsLastTime(), perform("same"));
  }

  Button away() {
    return Button.of(words.away(), perform("away"));
  }

  Button readAll() {
    return Button.of(words.readAll(), perform("read"));
  }

  private Intent open() {
    return new Intent.Open(new FormCall(AnswerForm.ID, topic(), hat, id()));
  }

  private Intent perform(String word) {
    return new Intent.Perform(new CommandCall(topic(), hat, "checkin " + word + " " + id()));
  }

  private String topic() {
    return round.partnership().value().toString();
  }

  private String id() {
    return round.id().value().toString();
  }
}
