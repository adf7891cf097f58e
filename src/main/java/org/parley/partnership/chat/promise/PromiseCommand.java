package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.promise.KeepPromises;
import org.parley.partnership.promise.Promise;

/**
 * {@code promise}: opens the form; {@code promise all} lists them; {@code promise done} and {@code
 * promise move} come from buttons.
 */
@ApplicationScoped
class PromiseCommand implements ChatCommand {
  private final PromiseForm form;
  private final MovePromiseForm moveForm;
  private final PromisesShown shown;
  private final KeepPromises keepPromises;

  PromiseCommand(
      PromiseForm form, MovePromiseForm moveForm, PromisesShown shown, KeepPromises keepPromises) {
    this.form = form;
    this.moveForm = moveForm;
    this.shown = shown;
    this.keepPromises = keepPromises;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "promise",
        List.of(),
        "all",
        locale -> Words.of(PromiseWords.class, locale).help(),
        Access.MEMBER,
        Prominence.FIRST_FIVE,
        Discretion.OPEN);
  }

  @Override
  public Access access(String arguments) {
    return Invocation.firstWordOf(arguments).equals("all") ? Access.TABLE : Access.MEMBER;
  }

  @Override
  public Reply run(Invocation call) {
    return switch (call.firstWord()) {
      case "all" -> Reply.answer(shown.page(call, call.number()));
      case "done" -> done(call);
      case "move" ->
          moveForm.open(call, FormCall.about("", MovePromiseForm.ID, call.afterFirstWord()));
      default -> form.open(call, FormCall.of(PromiseForm.ID));
    };
  }

  private Reply done(Invocation call) {
    var words = Words.of(PromiseWords.class, call.who().locale());
    var by = Wearing.by(call);
    return keepPromises
        .keep(by, new Promise.Id(UUID.fromString(call.afterFirstWord())))
        .map(it -> Reply.answer(Message.saying(words.isDone(it.what()))))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchPromise())));
  }
}
