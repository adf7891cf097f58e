package org.parley.partnership.facilitating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorAnswered;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorAsked;
import org.parley.partnership.facilitating.FacilitatorOffer.State;
import org.parley.partnership.timeline.Timeline;
import org.parley.role.Deed;

/** A facilitator asks somebody at the table to facilitate too; who is asked says yes or no. */
@ApplicationScoped
public class AskToFacilitate {
  private final FacilitatorOffers offers;
  private final HandOver handOver;
  private final WhoActs whoActs;
  private final Timeline timeline;

  AskToFacilitate(FacilitatorOffers offers, HandOver handOver, WhoActs whoActs, Timeline timeline) {
    this.offers = offers;
    this.handOver = handOver;
    this.whoActs = whoActs;
    this.timeline = timeline;
  }

  /** Everybody at the table who does not facilitate, in the order they came; each once. */
  public List<Acting> candidates(PartnershipId partnership) {
    var facilitating = people(handOver.facilitators(partnership));
    var seen = new HashSet<Person.Id>();
    return whoActs.at(partnership).stream()
        .filter(it -> !facilitating.contains(it.person()) && seen.add(it.person()))
        .toList();
  }

  private static Set<Person.Id> people(List<Acting> some) {
    return some.stream().map(Acting::person).collect(Collectors.toSet());
  }

  /** Asking again while it waits changes nothing. Empty: nobody who could be asked. */
  public Optional<Acting> ask(Acting by, Person.Id whom) {
    by.must(Deed.ASK_TO_FACILITATE);
    var candidate =
        candidates(by.partnership()).stream().filter(it -> it.person().equals(whom)).findFirst();
    candidate.filter(it -> !waits(it)).ifPresent(it -> asked(by, it));
    return candidate;
  }

  private boolean waits(Acting candidate) {
    return offers.waiting(candidate.partnership()).stream()
        .anyMatch(it -> it.person().equals(candidate.person()));
  }

  private void asked(Acting by, Acting whom) {
    var offer = FacilitatorOffer.asked(by, whom.person(), timeline.now());
    offers.add(offer);
    timeline.tell(new FacilitatorAsked(by.partnership(), offer.id(), whom.person()));
  }

  /** An offer to this person; empty also for another's. */
  public Optional<FacilitatorOffer> mine(Acting by, FacilitatorOffer.Id id) {
    return offers.with(id, by.partnership()).filter(it -> it.person().equals(by.person()));
  }

  /** Says yes or no. Again changes nothing; empty: not this person's to answer. */
  public Optional<FacilitatorOffer> answer(Acting by, FacilitatorOffer.Id id, State answer) {
    by.must(Deed.ANSWER_FACILITATING);
    var mine = mine(by, id);
    mine.filter(it -> it.answered(answer))
        .ifPresent(
            offer -> {
              timeline.tell(
                  new FacilitatorAnswered(
                      by.partnership(), by.personName(), offer.askedBy(), answer));
              if (answer == State.ACCEPTED) {
                handOver.comes(by);
              }
            });
    return mine;
  }
}
