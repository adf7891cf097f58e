package org.parley.partnership.chat.begin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.parley.organisation.Person;
import org.parley.partnership.BeginPartnership;
import org.parley.partnership.Partnership;
import org.parley.partnership.chat.place.Places;
import org.parley.role.Deed;

/** Name, issue, why, and for whom one acts. */
@ApplicationScoped
class NewForm implements ChatForm {
  static final String ID = "new";

  private static final String NAME = "name";
  private static final String ISSUE = "issue";
  private static final String WHY = "why";
  private static final String ORGANISATION = "organisation";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ORGANISATION = 80;
  private static final int LONGEST_TEXT = 1000;

  private final BeginPartnership begin;

  NewForm(BeginPartnership begin) {
    this.begin = begin;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Deed deed() {
    return Deed.ASK;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    return new Reply.OpenForm(drawn(call, form, new Answers(Map.of())));
  }

  private static Form drawn(Invocation call, FormCall form, Answers typed) {
    var words = Words.of(BeginWords.class, call.who().locale());
    return new Form(
        form,
        words.title(),
        List.of(new Block.Paragraph(words.intro())),
        List.of(
            new Field.TextField(
                NAME,
                words.name(),
                words.nameHint(),
                Field.Need.REQUIRED,
                Field.Size.LINE,
                LONGEST_NAME,
                typed.text(NAME)),
            paragraph(ISSUE, words.issue(), "", typed),
            paragraph(WHY, words.why(), words.whyHint(), typed),
            new Field.TextField(
                ORGANISATION,
                words.organisation(),
                words.organisationHint(),
                Field.Need.OPTIONAL,
                Field.Size.LINE,
                LONGEST_ORGANISATION,
                typed.text(ORGANISATION))),
        words.submit());
  }

  private static Field paragraph(String name, String label, String hint, Answers typed) {
    return new Field.TextField(
        name,
        label,
        hint,
        Field.Need.REQUIRED,
        Field.Size.PARAGRAPH,
        LONGEST_TEXT,
        typed.text(name));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(BeginWords.class, call.who().locale());
    var missing =
        Stream.of(NAME, ISSUE, WHY)
            .filter(field -> answers.text(field).isEmpty())
            .collect(Collectors.toMap(field -> field, field -> words.needed()));
    if (!missing.isEmpty()) {
      return new Reply.Amend(drawn(call, form, answers), missing);
    }
    var channel = Places.channel(call.place());
    var partnership =
        begin.begin(
            new BeginPartnership.BeginPartnershipCommand(
                new Partnership.Hypothesis(
                    Limits.beginning(answers.text(NAME).replace('\n', ' '), LONGEST_NAME),
                    Limits.beginning(answers.text(ISSUE), LONGEST_TEXT),
                    Limits.beginning(answers.text(WHY), LONGEST_TEXT)),
                new Person.Id(call.who().id()),
                call.who().zone(),
                Optional.of(Limits.beginning(answers.text(ORGANISATION), LONGEST_ORGANISATION))
                    .filter(it -> !it.isEmpty()),
                channel));
    return Reply.answer(
        Message.news(words.begun(new Span.Strong(partnership.name())))
            .paragraph(
                channel.isPresent()
                    ? words.linksHere()
                    : words.linkLater(Span.Command.inAChannel("partners link")))
            .paragraph(words.inviteNext(new Span.Command("invite …")))
            .build());
  }
}
