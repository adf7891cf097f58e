package org.parley.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every organisation, kept in memory. */
final class OrganisationsInMemory implements Organisations {
  private final Map<Organisation.Id, Organisation> founded = new HashMap<>();

  @Override
  public void add(Organisation organisation) {
    founded.put(organisation.id(), organisation);
  }

  @Override
  public Optional<Organisation> with(Organisation.Id id) {
    return Optional.ofNullable(founded.get(id));
  }

  @Override
  public List<Organisation> all(Collection<Organisation.Id> ids) {
    return ids.stream().map(founded::get).toList();
  }
}
