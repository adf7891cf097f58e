package org.parley.partnership.facilitating;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every offer to facilitate. */
public interface FacilitatorOffers {
  void add(FacilitatorOffer offer);

  /** Empty also for one of another table. */
  Optional<FacilitatorOffer> with(FacilitatorOffer.Id id, PartnershipId partnership);

  /** Those that nobody has answered yet, the oldest first. */
  List<FacilitatorOffer> waiting(PartnershipId partnership);
}
