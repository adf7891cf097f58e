package org.parley.partnership.promise;

import java.time.LocalDate;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** What became of a promise. Fired as CDI events in the transaction that made it true. */
public sealed interface PromiseEvent {
  Promise.Id promise();

  PartnershipId partnership();

  /** Somebody promised something for its organisation. */
  record PromiseMade(
      Promise.Id promise, PartnershipId partnership, Acting by, String what, LocalDate due)
      implements PromiseEvent {}

  /** It is done. */
  record PromiseKept(Promise.Id promise, PartnershipId partnership, Acting by, String what)
      implements PromiseEvent {}

  /** It is due on another day. */
  record PromiseMoved(
      Promise.Id promise, PartnershipId partnership, Acting by, String what, LocalDate due)
      implements PromiseEvent {}
}
