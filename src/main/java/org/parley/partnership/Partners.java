package org.parley.partnership;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;

/** Every partner; one that left is found no more. */
public interface Partners {
  void add(Partner partner);

  /** In the order they came. */
  List<Partner> at(PartnershipId partnership);

  default Optional<Partner> at(PartnershipId partnership, Organisation.Id organisation) {
    return at(partnership).stream()
        .filter(it -> it.organisation().equals(organisation))
        .findFirst();
  }
}
