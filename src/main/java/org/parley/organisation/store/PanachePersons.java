package org.parley.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionCheckMode;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;

@ApplicationScoped
class PanachePersons implements Persons, PanacheRepositoryBase<Person, UUID> {

  @Override
  public void add(Person person) {
    persist(person);
  }

  @Override
  public Optional<Person> at(Person.Address address) {
    return find(
            "platform = ?1 and workspace = ?2 and user = ?3",
            address.platform(),
            address.workspace(),
            address.user())
        .firstResultOptional();
  }

  @Override
  public Optional<Person> with(Person.Id id) {
    return findByIdOptional(id.value());
  }

  @Override
  public List<Person> all(Collection<Person.Id> ids) {
    // Those that this transaction has met already are not asked for again.
    return getSession()
        .findMultiple(
            Person.class,
            ids.stream().map(Person.Id::value).distinct().toList(),
            SessionCheckMode.ENABLED)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }
}
