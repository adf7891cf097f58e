package org.parley.partnership.chat.partners;

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

/** {@code partners}, {@code partners in}, {@code partners leave}, {@code partners link}. */
@ApplicationScoped
class PartnersCommand implements ChatCommand {
  private final PartnersShown shown;
  private final InForm inForm;
  private final LeaveForm leaveForm;
  private final LinkHere linkHere;
  private final AnswerRequest answer;

  PartnersCommand(
      PartnersShown shown,
      InForm inForm,
      LeaveForm leaveForm,
      LinkHere linkHere,
      AnswerRequest answer) {
    this.shown = shown;
    this.inForm = inForm;
    this.leaveForm = leaveForm;
    this.linkHere = linkHere;
    this.answer = answer;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "partners",
        List.of(new CommandSpec.Alias("leave", "partners leave")),
        "in | leave | link",
        locale -> Words.of(PartnersWords.class, locale).help(),
        Deeds.of(Deed.READ)
            .with(Deed.COME_IN, "in")
            .with(Deed.LEAVE, "leave")
            .with(Deed.LINK_CHANNEL, "link", "again")
            .with(Deed.LET_IN, "confirm", "decline"),
        Prominence.FIRST_FIVE,
        Discretion.OPEN);
  }

  @Override
  public Discretion discretion(String arguments) {
    return Invocation.firstWordOf(arguments).equals("leave")
        ? Discretion.PRIVATE_ONLY
        : Discretion.OPEN;
  }

  @Override
  public Reply run(Invocation call) {
    return switch (call.firstWord()) {
      case "in" -> inForm.open(call, FormCall.of(InForm.ID));
      case "leave" -> leaveForm.open(call, FormCall.of(LeaveForm.ID));
      case "link" -> linkHere.answer(call);
      case "again" -> linkHere.again(call);
      case "confirm" -> answer.confirm(call);
      case "decline" -> answer.decline(call);
      default -> Reply.answer(shown.to(call));
    };
  }
}
