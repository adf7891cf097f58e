package org.parley.conversation.command;

import java.util.List;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.port.Topics.Found;
import org.parley.conversation.port.Topics.Hat;

/** Asks which matter, or which hat, was meant; a tap says the same again with it picked. */
record Pick(ConductorWords words) {

  /** How to say the same again with a matter or a hat picked. */
  interface Again {
    Intent with(String topic, String hat);
  }

  Reply matter(Found.Several several, Again again) {
    return choice(
        words.whichMatter(),
        several.matters().stream()
            .map(it -> option(it.name(), again.with(it.id().toString(), "")))
            .toList());
  }

  Reply hat(Found.One one, List<Hat> fitting, Again again) {
    return choice(
        words.asWhom(one.name()),
        fitting.stream()
            .map(it -> option(it.forWhom(), again.with(one.topic().toString(), it.id().toString())))
            .toList());
  }

  private static Button option(String label, Intent intent) {
    return Button.of(Limits.beginning(label, Limits.BUTTON_LABEL), intent);
  }

  private static Reply choice(Sentence question, List<Button> options) {
    var shown = options.stream().limit(Limits.OPTIONS).toList();
    return Reply.answer(new Message(question, List.of(new Block.Choice(question, shown))));
  }
}
