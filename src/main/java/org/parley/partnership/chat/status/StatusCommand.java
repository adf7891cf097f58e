package org.parley.partnership.chat.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Words;
import org.parley.role.Deed;

/** The bare command; {@code status} is its word. */
@ApplicationScoped
class StatusCommand implements ChatCommand {
  private final StatusShown shown;

  StatusCommand(StatusShown shown) {
    this.shown = shown;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        CommandBook.BARE,
        List.of(),
        "",
        locale -> Words.of(StatusWords.class, locale).help(),
        Deeds.of(Deed.READ),
        Prominence.FIRST_FIVE,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    return Reply.answer(shown.to(call));
  }
}
