package org.parley.organisation;

import java.time.ZoneOffset;
import java.util.Locale;

/** People and for whom they act, kept in memory, and what needs no more than that. */
public final class PeopleInMemory {
  public final Hats hats = new HatsInMemory();
  public final Persons persons = new PersonsInMemory();
  public final WhoActs whoActs;
  public final TakeHat takeHat;
  public final NameVoice nameVoice;

  private int met;

  public PeopleInMemory() {
    var organisations = new OrganisationsInMemory();
    whoActs = new WhoActs(hats, persons, organisations);
    takeHat = new TakeHat(hats, organisations, whoActs);
    nameVoice = new NameVoice(hats, whoActs);
  }

  /** Somebody from a workspace of that name. */
  public Person.Id meets(String name, String workspace) {
    var person = Person.met(new Person.Address("slack", workspace, "U" + ++met));
    person.introduced(name, ZoneOffset.UTC, Locale.ENGLISH, Person.Guesthood.MEMBER);
    persons.add(person);
    return person.id();
  }

  /** Somebody from a workspace where nobody else is. */
  public Person.Id meets(String name) {
    return meets(name, "T-" + name);
  }
}
