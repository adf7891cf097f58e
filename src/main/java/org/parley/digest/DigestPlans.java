package org.parley.digest;

import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** The rhythm of every table's digest. */
public interface DigestPlans {
  void add(DigestPlan plan);

  Optional<DigestPlan> of(PartnershipId partnership);
}
