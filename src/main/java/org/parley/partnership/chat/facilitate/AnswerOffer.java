package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.partners.PartnersLine;
import org.parley.partnership.facilitating.AskToFacilitate;
import org.parley.partnership.facilitating.FacilitatorOffer;
import org.parley.partnership.facilitating.FacilitatorOffer.State;
import org.parley.role.Deed;

/** {@code partners facilitate} and {@code partners rather-not}, from the button of a question. */
@ApplicationScoped
class AnswerOffer implements PartnersLine {
  private final AskToFacilitate ask;
  private final Partnerships partnerships;
  private final Persons persons;

  AnswerOffer(AskToFacilitate ask, Partnerships partnerships, Persons persons) {
    this.ask = ask;
    this.partnerships = partnerships;
    this.persons = persons;
  }

  @Override
  public Map<String, Deed> deeds() {
    return Map.of("facilitate", Deed.ANSWER_FACILITATING, "rather-not", Deed.ANSWER_FACILITATING);
  }

  @Override
  public Reply run(Invocation call) {
    var words = Words.of(FacilitateWords.class, call.who().locale());
    var by = Wearing.by(call);
    var id = new FacilitatorOffer.Id(UUID.fromString(call.afterFirstWord()));
    var answer = call.firstWord().equals("facilitate") ? State.ACCEPTED : State.DECLINED;
    var waits = ask.mine(by, id).filter(it -> it.state() == State.WAITING).isPresent();
    return ask.answer(by, id, answer)
        .map(it -> Reply.answer(Message.saying(waits ? said(it, words) : words.answeredAlready())))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchOffer())));
  }

  private Sentence said(FacilitatorOffer offer, FacilitateWords words) {
    return offer.state() == State.ACCEPTED
        ? words.youFacilitate(new Span.Strong(partnerships.the(offer.partnership()).name()))
        : words.youDeclined(persons.with(offer.askedBy()).map(Person::name).orElse(""));
  }
}
