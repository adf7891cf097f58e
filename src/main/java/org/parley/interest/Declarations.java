package org.parley.interest;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every version of every interest. */
public interface Declarations {
  void add(Declaration declaration);

  /** The newest version of each interest at a table, by organisation, the oldest first. */
  List<Declaration> current(PartnershipId partnership);

  /** The newest version of one interest; empty at another table. */
  Optional<Declaration> current(Declaration.Interest interest, PartnershipId partnership);

  /** All versions of one interest, the newest first. */
  List<Declaration> versions(Declaration.Interest interest, PartnershipId partnership);
}
