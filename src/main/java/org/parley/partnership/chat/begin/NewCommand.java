package org.parley.partnership.chat.begin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Words;
import org.parley.role.Deed;

/** {@code new}: opens the form that starts a partnership. */
@ApplicationScoped
class NewCommand implements ChatCommand {
  private final NewForm form;

  NewCommand(NewForm form) {
    this.form = form;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "new",
        List.of(),
        "",
        locale -> Words.of(BeginWords.class, locale).help(),
        Deeds.of(Deed.ASK),
        Prominence.FACILITATING,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    return form.open(call, FormCall.of(NewForm.ID));
  }
}
