package org.parley.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who was met, kept in memory. */
final class PersonsInMemory implements Persons {
  private final Map<Person.Id, Person> met = new LinkedHashMap<>();

  @Override
  public void add(Person person) {
    met.put(person.id(), person);
  }

  @Override
  public Optional<Person> at(Person.Address address) {
    return met.values().stream().filter(it -> it.address().equals(address)).findFirst();
  }

  @Override
  public Optional<Person> with(Person.Id id) {
    return Optional.ofNullable(met.get(id));
  }

  @Override
  public List<Person> all(Collection<Person.Id> ids) {
    return ids.stream().map(met::get).toList();
  }
}
