package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.ForgetPerson;
import org.parley.organisation.ForgetPerson.Ending;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.role.Deed;

/** {@code me forget}: says first what goes, what stays and what follows for others. */
@ApplicationScoped
class ForgetForm implements ChatForm {
  static final String ID = "forget";

  private static final int MOST = 10;

  private final ForgetPerson forgetPerson;
  private final Partnerships partnerships;

  ForgetForm(ForgetPerson forgetPerson, Partnerships partnerships) {
    this.forgetPerson = forgetPerson;
    this.partnerships = partnerships;
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
    var words = Words.of(MeWords.class, call.who().locale());
    var endings = forgetPerson.endings(new Person.Id(call.who().id()));
    var said = new ArrayList<Block>();
    said.add(new Block.Paragraph(words.forgetGoes()));
    if (!endings.isEmpty()) {
      said.add(new Block.BulletList(follows(endings, words)));
    }
    said.add(new Block.Paragraph(words.forgetStays()));
    return new Reply.OpenForm(
        new Form(form, words.forgetTitle(), said, List.of(), words.forgetSubmit()));
  }

  private List<Sentence> follows(List<Ending> endings, MeWords words) {
    var ids = endings.stream().map(it -> it.hat().partnership()).distinct().toList();
    var names =
        partnerships.all(ids).stream()
            .collect(Collectors.toMap(Partnership::id, Partnership::name));
    var follows =
        endings.stream()
            .limit(MOST)
            .map(it -> follows(it, name(it.hat().partnership(), names), words))
            .collect(Collectors.toCollection(ArrayList::new));
    if (endings.size() > MOST) {
      follows.add(words.forgetMore(endings.size() - MOST));
    }
    return follows;
  }

  private static Span name(PartnershipId partnership, Map<PartnershipId, String> names) {
    return new Span.Strong(names.getOrDefault(partnership, ""));
  }

  private static Sentence follows(Ending ending, Span partnership, MeWords words) {
    var hat = ending.hat();
    var organisation = new Span.Strong(hat.organisationName());
    if (hat.facilitates()) {
      return ending.isLast()
          ? words.forgetLastFacilitator(partnership)
          : words.forgetFacilitator(partnership);
    }
    if (ending.isLast()) {
      return words.forgetLast(organisation, partnership);
    }
    return ending
        .successor()
        .map(it -> words.forgetVoice(it.personName(), organisation, partnership))
        .orElseGet(() -> words.forgetMember(organisation, partnership));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    forgetPerson.forget(new Person.Id(call.who().id()));
    var words = Words.of(MeWords.class, call.who().locale());
    return Reply.answer(Message.saying(words.forgotten()));
  }
}
