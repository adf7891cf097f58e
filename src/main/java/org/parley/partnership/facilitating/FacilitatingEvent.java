package org.parley.partnership.facilitating;

import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;

/**
 * What happened to who facilitates. Fired as CDI events in the transaction that made it true. That
 * nobody does any more is told by {@link org.parley.organisation.ForgetPerson.NobodyFacilitates}.
 */
public sealed interface FacilitatingEvent {
  PartnershipId partnership();

  /** Somebody was asked to facilitate. */
  record FacilitatorAsked(PartnershipId partnership, FacilitatorOffer.Id offer, Person.Id whom)
      implements FacilitatingEvent {}

  /** Who was asked said yes or no; who asked wants to know. */
  record FacilitatorAnswered(
      PartnershipId partnership, String whom, Person.Id askedBy, FacilitatorOffer.State answer)
      implements FacilitatingEvent {}

  /** Somebody facilitates from now on. */
  record FacilitatorCame(PartnershipId partnership, Acting facilitator)
      implements FacilitatingEvent {}

  /** Somebody facilitates no more; others do. */
  record FacilitatorSteppedDown(PartnershipId partnership, Acting facilitator)
      implements FacilitatingEvent {}
}
