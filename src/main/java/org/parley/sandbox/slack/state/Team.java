package org.parley.sandbox.slack.state;

import java.util.List;
import java.util.Optional;

/** A workspace and the people in it. */
public record Team(String id, String name, String domain, List<Person> people) {

  public Optional<Person> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** Who installs apps here. */
  public Person owner() {
    return people.get(0);
  }
}
