package org.parley.role;

/** What somebody is at a table. A person may be several things there. Names are stored. */
public enum Role {
  /** Brokers; decides for nobody. */
  FACILITATOR,
  /** Speaks and decides for its organisation. */
  VOICE,
  /** Acts for an organisation, confirmed, without deciding. */
  MEMBER;

  boolean actsForAnOrganisation() {
    return this != FACILITATOR;
  }
}
