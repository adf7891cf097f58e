package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.partnership.Partnerships;
import org.parley.partnership.facilitating.FacilitatorOffer;
import org.parley.partnership.facilitating.FacilitatorOffers;
import org.parley.partnership.facilitating.HandOver;
import org.parley.role.Deed;

/** Who was asked to facilitate owes an answer; where nobody facilitates, every voice is asked. */
@ApplicationScoped
class FacilitateAgenda implements Agenda {
  private final FacilitatorOffers offers;
  private final HandOver handOver;
  private final Partnerships partnerships;
  private final Persons persons;

  FacilitateAgenda(
      FacilitatorOffers offers, HandOver handOver, Partnerships partnerships, Persons persons) {
    this.offers = offers;
    this.handOver = handOver;
    this.partnerships = partnerships;
    this.persons = persons;
  }

  @Override
  public Turn turn() {
    return Turn.OTHERS_WAIT;
  }

  @Override
  public Due due(Invocation asker) {
    var words = Words.of(FacilitateWords.class, asker.who().locale());
    var table = new PartnershipId(asker.theTopic());
    var asked =
        offers.waiting(table).stream()
            .filter(it -> it.person().value().equals(asker.who().id()))
            .map(it -> asked(it, words));
    var mayTakeOver = asker.hats().stream().anyMatch(it -> Deed.TAKE_OVER.isFor(it.role()));
    var nobody =
        mayTakeOver && handOver.facilitators(table).isEmpty()
            ? Stream.of(new Waiting(words.nobodyWaits(), FacilitateButtons.takeOver(table, words)))
            : Stream.<Waiting>of();
    return Due.waiting(Stream.concat(asked, nobody).toList());
  }

  private Waiting asked(FacilitatorOffer offer, FacilitateWords words) {
    var name = new Span.Strong(partnerships.the(offer.partnership()).name());
    return new Waiting(
        words.asksYou(persons.with(offer.askedBy()).map(Person::name).orElse(""), name),
        FacilitateButtons.accept(offer, words));
  }
}
