package org.parley.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.role.Role;

/** For whom a person acts at one table: an organisation, or nobody (a facilitator). */
@Entity
@Table(name = "hat")
@SuppressWarnings("NullAway.Init")
public class Hat {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "organisation_id")
  private @Nullable UUID organisation;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "laid_down_at")
  private @Nullable Instant laidDownAt;

  @Version private long version;

  protected Hat() {}

  /** A facilitator, who decides for nobody. */
  public static Hat ofFacilitator(PartnershipId partnership, Person.Id person, Instant at) {
    return taken(partnership, person, Role.FACILITATOR, at);
  }

  /** Somebody who acts for an organisation. */
  public static Hat of(
      PartnershipId partnership,
      Person.Id person,
      Organisation.Id organisation,
      Role role,
      Instant at) {
    var hat = taken(partnership, person, role, at);
    hat.organisation = organisation.value();
    return hat;
  }

  private static Hat taken(PartnershipId partnership, Person.Id person, Role role, Instant at) {
    var hat = new Hat();
    hat.id = UUID.randomUUID();
    hat.partnership = partnership.value();
    hat.person = person.value();
    hat.role = role;
    hat.takenAt = at;
    return hat;
  }

  /** Becomes the one who decides for its organisation. */
  public void speaks() {
    role = Role.VOICE;
  }

  /** Acts on, without deciding. */
  public void speaksNoMore() {
    role = Role.MEMBER;
  }

  /** Acts here no more. Idempotent. */
  public void layDown(Instant at) {
    if (laidDownAt == null) {
      laidDownAt = at;
    }
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Person.Id person() {
    return new Person.Id(person);
  }

  public Optional<Organisation.Id> organisation() {
    return Optional.ofNullable(organisation).map(Organisation.Id::new);
  }

  public Role role() {
    return role;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** Identity of a hat. */
  public record Id(UUID value) {}
}
