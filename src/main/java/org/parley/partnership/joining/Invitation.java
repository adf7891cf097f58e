package org.parley.partnership.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;

/** A code that opens a table once, within thirty days. Only its hash is kept. */
@Entity
@Table(name = "invitation")
@SuppressWarnings("NullAway.Init")
public class Invitation {
  /** How long a code can be used. */
  public static final Duration VALID = Duration.ofDays(30);

  @Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "organisation_id")
  private @Nullable UUID organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Version private long version;

  protected Invitation() {}

  /** For an organisation that is not at the table yet. */
  static Invitation ofOrganisation(Acting by, String organisationName, Code code, Instant at) {
    var invitation = new Invitation();
    invitation.id = UUID.randomUUID();
    invitation.partnership = by.partnership().value();
    invitation.organisationName = organisationName;
    invitation.codeHash = code.hash();
    invitation.invitedAt = at;
    invitation.expiresAt = at.plus(VALID);
    return invitation;
  }

  /** For a colleague of the organisation that {@code by} acts for. */
  static Invitation ofColleague(Acting by, Code code, Instant at) {
    var invitation = ofOrganisation(by, by.organisationName(), code, at);
    invitation.organisation = by.theOrganisation().value();
    return invitation;
  }

  void used(Instant at) {
    usedAt = at;
  }

  /** Can be used again: who asked was not let in. */
  void released() {
    usedAt = null;
  }

  /** A newer code took its place. */
  void withdrawn(Instant at) {
    withdrawnAt = at;
  }

  public UUID id() {
    return id;
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  /** The organisation a colleague is invited to; empty for an organisation that comes itself. */
  public Optional<Organisation.Id> colleagueOf() {
    return Optional.ofNullable(organisation).map(Organisation.Id::new);
  }

  public String organisationName() {
    return organisationName;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
