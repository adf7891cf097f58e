package org.parley.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every partnership. */
public interface Partnerships {
  void add(Partnership partnership);

  Optional<Partnership> with(PartnershipId id);

  /**
   * One that is there for sure.
   *
   * @throws java.util.NoSuchElementException when it is not
   */
  default Partnership the(PartnershipId id) {
    return with(id).orElseThrow();
  }

  List<Partnership> all(Collection<PartnershipId> ids);
}
