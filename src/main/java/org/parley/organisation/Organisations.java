package org.parley.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every organisation. */
public interface Organisations {
  void add(Organisation organisation);

  Optional<Organisation> with(Organisation.Id id);

  List<Organisation> all(Collection<Organisation.Id> ids);
}
