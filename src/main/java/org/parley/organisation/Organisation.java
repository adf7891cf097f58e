package org.parley.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * An organisation. Never linked by name: two with one name are two, until somebody who acts for one
 * invites the other's people.
 */
@Entity
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init")
public class Organisation {
  @jakarta.persistence.Id private UUID id;
  private String name;

  @Column(name = "founded_at")
  private Instant foundedAt;

  protected Organisation() {}

  public static Organisation founded(String name, Instant at) {
    var organisation = new Organisation();
    organisation.id = UUID.randomUUID();
    organisation.name = name;
    organisation.foundedAt = at;
    return organisation;
  }

  public Id id() {
    return new Id(id);
  }

  public String name() {
    return name;
  }

  public Instant foundedAt() {
    return foundedAt;
  }

  /** Identity of an organisation. */
  public record Id(UUID value) {}
}
