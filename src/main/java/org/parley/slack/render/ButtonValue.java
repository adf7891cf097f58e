package org.parley.slack.render;

import java.util.Optional;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;

/** What a button carries: {@code c:} and a command call, or {@code f:} and a form call. */
public final class ButtonValue {
  private static final String COMMAND = "c:";
  private static final String FORM = "f:";

  private ButtonValue() {}

  static String of(CommandCall call) {
    return COMMAND + call.encoded();
  }

  static String of(FormCall call) {
    return FORM + call.encoded();
  }

  /** What pressing it says; empty where the value is none of ours. */
  public static Optional<Said> read(String value) {
    try {
      if (value.startsWith(COMMAND)) {
        return Optional.of(new Said.Pressed(CommandCall.parse(value.substring(COMMAND.length()))));
      }
      if (value.startsWith(FORM)) {
        return Optional.of(new Said.Opened(FormCall.parse(value.substring(FORM.length()))));
      }
      return Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
