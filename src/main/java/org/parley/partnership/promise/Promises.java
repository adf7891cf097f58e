package org.parley.partnership.promise;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;

/** Every promise. */
public interface Promises {
  void add(Promise promise);

  /** Empty for one that is at another table. */
  Optional<Promise> with(Promise.Id id, PartnershipId partnership);

  /** Those still to be done, the earliest due first. */
  List<Promise> open(PartnershipId partnership);

  /** Those that an organisation has not kept, let go or not, the earliest due first. */
  List<Promise> unkept(PartnershipId partnership, Organisation.Id organisation);

  /** How many were ever made. */
  int count(PartnershipId partnership);
}
