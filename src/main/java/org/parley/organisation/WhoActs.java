package org.parley.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out who acts for whom, anew for every act. */
@ApplicationScoped
public class WhoActs {
  private final Hats hats;
  private final Persons persons;
  private final Organisations organisations;

  WhoActs(Hats hats, Persons persons, Organisations organisations) {
    this.hats = hats;
    this.persons = persons;
    this.organisations = organisations;
  }

  /** Empty for a hat that is another person's, another table's, or worn no more. */
  public Optional<Acting> wearing(Hat.Id hat, Person.Id person, PartnershipId partnership) {
    return hats.with(hat)
        .filter(it -> it.person().equals(person) && it.partnership().equals(partnership))
        .map(it -> named(List.of(it)).get(0));
  }

  /**
   * Who wears a hat that was found for this person before, in the same transaction.
   *
   * @throws java.util.NoSuchElementException when nobody wears it any more
   */
  public Acting wearing(Hat.Id hat) {
    return wearing(hats.with(hat).orElseThrow());
  }

  /** Who wears this hat. */
  public Acting wearing(Hat hat) {
    return named(List.of(hat)).get(0);
  }

  /** Everybody at a table, in the order they came. */
  public List<Acting> at(PartnershipId partnership) {
    return named(hats.at(partnership));
  }

  /** Everything a person is, at every table. */
  public List<Acting> of(Person.Id person) {
    return named(hats.of(person));
  }

  private List<Acting> named(List<Hat> some) {
    Map<Person.Id, String> people =
        persons.all(some.stream().map(Hat::person).distinct().toList()).stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    Map<Organisation.Id, String> names =
        organisations
            .all(some.stream().flatMap(it -> it.organisation().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::name));
    return some.stream()
        .map(
            it ->
                new Acting(
                    it.id(),
                    it.partnership(),
                    it.person(),
                    people.getOrDefault(it.person(), ""),
                    it.role(),
                    it.organisation(),
                    it.organisation().map(o -> names.getOrDefault(o, "")).orElse("")))
        .toList();
  }
}
