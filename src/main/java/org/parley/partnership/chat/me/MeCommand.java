package org.parley.partnership.chat.me;

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

/** {@code me}; {@code me invite} and {@code me act} from its buttons. */
@ApplicationScoped
class MeCommand implements ChatCommand {
  private final MeShown shown;
  private final ProfileForm profileForm;
  private final ColleagueCode colleagueCode;
  private final ActFor actFor;
  private final ForgetForm forgetForm;

  MeCommand(
      MeShown shown,
      ProfileForm profileForm,
      ColleagueCode colleagueCode,
      ActFor actFor,
      ForgetForm forgetForm) {
    this.shown = shown;
    this.profileForm = profileForm;
    this.colleagueCode = colleagueCode;
    this.actFor = actFor;
    this.forgetForm = forgetForm;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "me",
        List.of(),
        "zone | invite | forget",
        locale -> Words.of(MeWords.class, locale).help(),
        Deeds.of(Deed.ASK).with(Deed.INVITE_COLLEAGUE, "invite"),
        Prominence.EVERYBODY,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    return switch (call.firstWord()) {
      case "zone", "language" -> profileForm.open(call, FormCall.of(ProfileForm.ID));
      case "invite" -> colleagueCode.answer(call);
      case "forget" -> forgetForm.open(call, FormCall.of(ForgetForm.ID));
      case "act" -> actFor.answer(call);
      default -> Reply.answer(shown.to(call));
    };
  }
}
