package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.promise.KeepPromises;
import org.parley.schedule.BusinessClock;

/** What, and by when. */
@ApplicationScoped
class PromiseForm implements ChatForm {
  static final String ID = "promise";

  private static final String WHAT = "what";
  private static final String DUE = "due";
  private static final int LONGEST = 300;

  private final KeepPromises keepPromises;
  private final BusinessClock clock;

  PromiseForm(KeepPromises keepPromises, BusinessClock clock) {
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
    return new Reply.OpenForm(drawn(call, form, new Answers(Map.of())));
  }

  private Form drawn(Invocation call, FormCall form, Answers typed) {
    var words = Words.of(PromiseWords.class, call.who().locale());
    var inTwoWeeks = clock.today(call.who().zone()).plusWeeks(2);
    return new Form(
        form,
        words.title(),
        List.of(new Block.Paragraph(words.intro(new Span.Strong(call.theHat().forWhom())))),
        List.of(
            new Field.TextField(
                WHAT,
                words.what(),
                words.whatHint(),
                Field.Need.REQUIRED,
                Field.Size.LINE,
                LONGEST,
                typed.text(WHAT)),
            new Field.DateField(
                DUE, words.when(), "", Field.Need.REQUIRED, typed.day(DUE).orElse(inTwoWeeks))),
        words.submit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(PromiseWords.class, call.who().locale());
    var due = answers.day(DUE);
    if (answers.text(WHAT).isEmpty()) {
      return new Reply.Amend(drawn(call, form, answers), Map.of(WHAT, words.needed()));
    }
    if (due.isEmpty() || due.get().isBefore(clock.today(call.who().zone()))) {
      return new Reply.Amend(
          drawn(call, form, answers),
          Map.of(DUE, due.isEmpty() ? words.needsDay() : words.dayIsPast()));
    }
    var by = Wearing.by(call);
    var what = Limits.beginning(answers.text(WHAT).replace('\n', ' '), LONGEST);
    var promise = keepPromises.make(by, what, due.get());
    var organisation = new Span.Strong(by.organisationName());
    return Reply.answer(
        Message.news(words.made(organisation, what, due.get()))
            .actions(PromiseButtons.of(promise, words))
            .build());
  }
}
