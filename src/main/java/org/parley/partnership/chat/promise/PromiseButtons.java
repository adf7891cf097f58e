package org.parley.partnership.chat.promise;

import java.util.List;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.partnership.promise.Promise;

/** Done, or moved. */
final class PromiseButtons {
  private PromiseButtons() {}

  static List<Button> of(Promise promise, PromiseWords words) {
    var topic = promise.partnership().value().toString();
    return List.of(done(promise, words.done()), move(promise, topic, words));
  }

  /** Beside other promises, so it says which. */
  static Button doneAmongOthers(Promise promise, PromiseWords words) {
    return done(
        promise, Limits.beginning(words.doneAmongOthers(promise.what()), Limits.BUTTON_LABEL));
  }

  private static Button done(Promise promise, String label) {
    return Button.of(
        label,
        new Intent.Perform(
            CommandCall.about(
                promise.partnership().value().toString(), "promise done " + promise.id().value())));
  }

  private static Button move(Promise promise, String topic, PromiseWords words) {
    return Button.of(
        words.move(),
        new Intent.Open(
            FormCall.about(topic, MovePromiseForm.ID, promise.id().value().toString())));
  }
}
