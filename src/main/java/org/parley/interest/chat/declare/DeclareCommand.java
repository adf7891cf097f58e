package org.parley.interest.chat.declare;

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

/** {@code declare} opens the form; {@code declare all} lists what this person may read. */
@ApplicationScoped
class DeclareCommand implements ChatCommand {
  private final DeclareForm form;
  private final DeclarationsShown shown;

  DeclareCommand(DeclareForm form, DeclarationsShown shown) {
    this.form = form;
    this.shown = shown;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "declare",
        List.of(new CommandSpec.Alias("interests", "declare all")),
        "all",
        locale -> Words.of(DeclareWords.class, locale).help(),
        Deeds.of(Deed.DECLARE).with(Deed.READ, "all", "former"),
        Prominence.FIRST_FIVE,
        Discretion.PRIVATE_ONLY);
  }

  @Override
  public Reply run(Invocation call) {
    return switch (call.firstWord()) {
      case "all" -> Reply.answer(shown.page(call, call.number()));
      case "former" -> shown.former(call);
      default -> form.open(call, FormCall.of(DeclareForm.ID));
    };
  }
}
