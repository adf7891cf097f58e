package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.partnership.Partnerships;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorAsked;
import org.parley.partnership.facilitating.FacilitatorOffer;
import org.parley.partnership.facilitating.FacilitatorOffer.State;
import org.parley.partnership.facilitating.FacilitatorOffers;

/** To one person, in private: will you facilitate? */
@ApplicationScoped
class FacilitatorAskedNotice implements ScreenSource.Notice<FacilitatorAskedNotice.Asked> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;
  private final FacilitatorOffers offers;
  private final Persons persons;

  FacilitatorAskedNotice(
      Postings postings,
      Audiences audiences,
      Partnerships partnerships,
      FacilitatorOffers offers,
      Persons persons) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
    this.offers = offers;
    this.persons = persons;
  }

  /** What is kept until it is delivered. */
  record Asked(String topic, String offer) {}

  void tell(@Observes FacilitatorAsked event) {
    var asked = new Asked(event.partnership().value().toString(), event.offer().value().toString());
    audiences
        .person(event.whom().value())
        .ifPresent(chat -> postings.notice(List.of(chat), this, asked));
  }

  @Override
  public String type() {
    return "facilitator-asked.v1";
  }

  @Override
  public Class<Asked> payload() {
    return Asked.class;
  }

  @Override
  public Optional<Message> show(Asked asked, Viewer viewer) {
    var table = new PartnershipId(UUID.fromString(asked.topic()));
    return offers
        .with(new FacilitatorOffer.Id(UUID.fromString(asked.offer())), table)
        .filter(it -> it.state() == State.WAITING)
        .map(it -> message(it, Words.of(FacilitateWords.class, viewer.locale())));
  }

  private Message message(FacilitatorOffer offer, FacilitateWords words) {
    var asker = persons.with(offer.askedBy()).map(Person::name).orElse("");
    var name = new Span.Strong(partnerships.the(offer.partnership()).name());
    return Message.news(words.asksYou(asker, name))
        .paragraph(words.itMeans())
        .actions(FacilitateButtons.accept(offer, words), FacilitateButtons.decline(offer, words))
        .note(words.youDecide())
        .build();
  }
}
