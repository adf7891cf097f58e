package org.parley.partnership.joining;

import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;

/**
 * What happened on the way to a table. Fired as CDI events in the transaction that made it true.
 */
public sealed interface JoiningEvent {
  PartnershipId partnership();

  /** An organisation asks; a facilitator answers. */
  record JoinAsked(PartnershipId partnership, JoinRequest.Id request) implements JoiningEvent {}

  /** A colleague asks to act for an organisation; its voice answers. */
  record ColleagueAsked(
      PartnershipId partnership, JoinRequest.Id request, Organisation.Id organisation)
      implements JoiningEvent {}

  /** A colleague was let in by the voice, and acts for an organisation now. */
  record ColleagueCame(PartnershipId partnership, Acting colleague) implements JoiningEvent {}

  /** A colleague was not let in; who asked is told kindly. */
  record ColleagueDeclined(PartnershipId partnership, Person.Id person, String organisationName)
      implements JoiningEvent {}

  /** A request was not accepted; who asked is told kindly. */
  record JoinDeclined(PartnershipId partnership, Person.Id person, String organisationName)
      implements JoiningEvent {}
}
