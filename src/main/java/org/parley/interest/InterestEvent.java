package org.parley.interest;

import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** What happened to interests. Fired as CDI events in the transaction that made it true. */
public sealed interface InterestEvent {
  PartnershipId partnership();

  /** A voice declared something at the table; what, is read by people, behind a check. */
  record InterestDeclared(PartnershipId partnership, Acting voice, Declaration.Interest interest)
      implements InterestEvent {}
}
