package org.parley.organisation;

import java.util.Optional;
import org.parley.role.Deed;
import org.parley.role.Role;

/** A person in one role at one table, looked up anew for every act. */
public record Acting(
    Hat.Id hat,
    PartnershipId partnership,
    Person.Id person,
    String personName,
    Role role,
    Optional<Organisation.Id> organisation,
    String organisationName) {

  public boolean facilitates() {
    return role == Role.FACILITATOR;
  }

  public boolean speaks() {
    return role == Role.VOICE;
  }

  public boolean may(Deed deed) {
    return deed.isFor(role);
  }

  /**
   * Whoever asks is authorised before; this holds when that was forgotten.
   *
   * @throws IllegalArgumentException where this role may not
   */
  public void must(Deed deed) {
    if (!may(deed)) {
      throw new IllegalArgumentException(role + " may not " + deed);
    }
  }

  /** The organisation, for acts that only somebody who acts for one can do. */
  public Organisation.Id theOrganisation() {
    return organisation.orElseThrow();
  }
}
