package org.parley.partnership.joining;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every request to join. */
public interface JoinRequests {
  void add(JoinRequest request);

  /** Empty for one that is about another table. */
  Optional<JoinRequest> with(JoinRequest.Id id, PartnershipId partnership);

  /** Those not answered yet, the oldest first. */
  List<JoinRequest> waiting(PartnershipId partnership);
}
