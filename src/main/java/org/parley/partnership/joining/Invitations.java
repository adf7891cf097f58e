package org.parley.partnership.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;

/** Every invitation. */
public interface Invitations {
  void add(Invitation invitation);

  /** The one that this code opens at this time: not used, not withdrawn, not expired. */
  Optional<Invitation> open(byte[] codeHash, Instant at);

  Optional<Invitation> with(UUID id);

  /** Of organisations, not withdrawn; used and expired ones included, the oldest first. */
  List<Invitation> standing(PartnershipId partnership);

  /** How many organisations were ever invited. */
  int count(PartnershipId partnership);
}
