package org.parley.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody who was met. */
public interface Persons {
  void add(Person person);

  Optional<Person> at(Person.Address address);

  Optional<Person> with(Person.Id id);

  List<Person> all(Collection<Person.Id> ids);
}
