package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.partners.PartnersLine;
import org.parley.partnership.facilitating.AskToFacilitate;
import org.parley.role.Deed;

/** {@code partners facilitator}, with or without the beginning of a name: whom to ask. */
@ApplicationScoped
class FacilitatorForm implements ChatForm, PartnersLine {
  static final String ID = "facilitator";

  private static final String WHO = "who";
  private static final int MOST = 50;
  private static final int LONGEST = 70;

  private final AskToFacilitate ask;
  private final Partnerships partnerships;

  FacilitatorForm(AskToFacilitate ask, Partnerships partnerships) {
    this.ask = ask;
    this.partnerships = partnerships;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Deed deed() {
    return Deed.ASK_TO_FACILITATE;
  }

  @Override
  public Map<String, Deed> deeds() {
    return Map.of("facilitator", deed());
  }

  @Override
  public Reply run(Invocation call) {
    return opened(call, FormCall.of(ID), call.afterFirstWord());
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    return opened(call, form, "");
  }

  private Reply opened(Invocation call, FormCall form, String typed) {
    var words = Words.of(FacilitateWords.class, call.who().locale());
    var table = new PartnershipId(call.theTopic());
    var name = new Span.Strong(partnerships.the(table).name());
    var options =
        narrowed(ask.candidates(table), typed).stream()
            .limit(MOST)
            .map(it -> option(it, words))
            .toList();
    if (options.isEmpty()) {
      return Reply.refuse(
          Message.saying(words.nobodyToAsk(name, new Span.Command("invite <organisation>"))));
    }
    var who =
        new Field.ChoiceField(
            WHO, words.askWho(), words.askHint(), Field.Need.REQUIRED, options, "");
    return new Reply.OpenForm(
        new Form(
            form,
            words.askTitle(),
            List.of(new Block.Paragraph(words.askIntro(name))),
            List.of(who),
            words.askSubmit()));
  }

  /** Those whose name or organisation holds what was typed; everybody where nobody's does. */
  private static List<Acting> narrowed(List<Acting> all, String typed) {
    var wanted = typed.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    var meant =
        all.stream()
            .filter(
                it ->
                    (it.personName() + " " + it.organisationName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
            .toList();
    return meant.isEmpty() ? all : meant;
  }

  private static Field.Option option(Acting it, FacilitateWords words) {
    return new Field.Option(
        it.person().value().toString(),
        Limits.beginning(words.person(it.personName(), it.organisationName()), LONGEST));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(FacilitateWords.class, call.who().locale());
    var by = Wearing.by(call);
    return ask.ask(by, new Person.Id(UUID.fromString(answers.text(WHO))))
        .map(it -> Reply.answer(Message.saying(words.askedThem(it.personName()))))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchPerson())));
  }
}
