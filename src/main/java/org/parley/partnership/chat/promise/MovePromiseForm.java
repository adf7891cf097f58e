package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.promise.KeepPromises;
import org.parley.partnership.promise.Promise;
import org.parley.schedule.BusinessClock;

/** Another day. Its subject is the promise. */
@ApplicationScoped
class MovePromiseForm implements ChatForm {
  static final String ID = "promise-move";

  private static final String DUE = "due";

  private final KeepPromises keepPromises;
  private final BusinessClock clock;

  MovePromiseForm(KeepPromises keepPromises, BusinessClock clock) {
    this.keepPromises = keepPromises;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.MEMBER;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(PromiseWords.class, call.who().locale());
    var by = Wearing.by(call);
    return keepPromises
        .own(by, id(form))
        .filter(it -> it.state() == Promise.State.OPEN)
        .<Reply>map(it -> new Reply.OpenForm(drawn(form, it, words)))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchPromise())));
  }

  private static Promise.Id id(FormCall form) {
    return new Promise.Id(UUID.fromString(form.subject()));
  }

  private static Form drawn(FormCall form, Promise promise, PromiseWords words) {
    return new Form(
        form,
        words.moveTitle(),
        List.of(new Block.Paragraph(words.moveIntro(promise.what()))),
        List.of(new Field.DateField(DUE, words.when(), "", Field.Need.REQUIRED, promise.due())),
        words.moveSubmit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(PromiseWords.class, call.who().locale());
    var by = Wearing.by(call);
    var own = keepPromises.own(by, id(form));
    var due = answers.day(DUE);
    if (own.isEmpty()) {
      return Reply.refuse(Message.saying(words.noSuchPromise()));
    }
    if (due.isEmpty() || due.get().isBefore(clock.today(call.who().zone()))) {
      return new Reply.Amend(
          drawn(form, own.get(), words),
          Map.of(DUE, due.isEmpty() ? words.needsDay() : words.dayIsPast()));
    }
    return keepPromises
        .move(by, id(form), due.get())
        .map(it -> Reply.answer(Message.saying(words.isMoved(it.what(), it.due()))))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchPromise())));
  }
}
