package org.parley.organisation;

import java.util.Optional;

/** A person in one role at one table, looked up anew for every act. */
public record Acting(
    Hat.Id hat,
    PartnershipId partnership,
    Person.Id person,
    String personName,
    Hat.Role role,
    Optional<Organisation.Id> organisation,
    String organisationName) {

  public boolean facilitates() {
    return role == Hat.Role.FACILITATOR;
  }

  public boolean speaks() {
    return role == Hat.Role.VOICE;
  }

  /** The organisation, for acts that only somebody who acts for one can do. */
  public Organisation.Id theOrganisation() {
    return organisation.orElseThrow();
  }
}
