package org.parley.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Locale;

/** A person chooses the zone and language in which Parley speaks to it. */
@ApplicationScoped
public class ChangeProfile {
  private final Persons persons;

  ChangeProfile(Persons persons) {
    this.persons = persons;
  }

  /** Outlasts what the platform says. */
  public void choose(Person.Id person, ZoneId zone, Locale locale) {
    persons.with(person).orElseThrow().chooses(zone, locale);
  }
}
