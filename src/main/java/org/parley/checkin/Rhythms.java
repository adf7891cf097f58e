package org.parley.checkin;

import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every rhythm; one a table. */
public interface Rhythms {
  void add(Rhythm rhythm);

  /** Also one that was stopped. */
  Optional<Rhythm> of(PartnershipId partnership);

  /** The one that asks now. */
  default Optional<Rhythm> running(PartnershipId partnership) {
    return of(partnership).filter(Rhythm::isRunning);
  }
}
