package org.parley.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;

/** An organisation at a table. It explores until its voice says "we are in". */
@Entity
@Table(name = "partner")
@SuppressWarnings("NullAway.Init")
public class Partner {
  @Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "organisation_id")
  private UUID organisation;

  private String name;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "came_at")
  private Instant cameAt;

  @Column(name = "adopted_at")
  private @Nullable Instant adoptedAt;

  @Version private long version;

  protected Partner() {}

  /** Comes to look. */
  public static Partner exploring(
      PartnershipId partnership, Organisation.Id organisation, String name, Instant at) {
    var partner = new Partner();
    partner.id = UUID.randomUUID();
    partner.partnership = partnership.value();
    partner.organisation = organisation.value();
    partner.name = name;
    partner.state = State.EXPLORING;
    partner.cameAt = at;
    return partner;
  }

  /** Adopts the three principles and is in. Gives back whether this was news. */
  boolean isIn(Instant at) {
    if (state == State.IN) {
      return false;
    }
    state = State.IN;
    adoptedAt = at;
    return true;
  }

  void leaves() {
    state = State.LEFT;
  }

  public Organisation.Id organisation() {
    return new Organisation.Id(organisation);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  /** The organisation's name. */
  public String name() {
    return name;
  }

  public State state() {
    return state;
  }

  public Instant cameAt() {
    return cameAt;
  }

  /** When its voice adopted the principles. */
  public Optional<Instant> adoptedAt() {
    return Optional.ofNullable(adoptedAt);
  }

  /** How far it has come. */
  public enum State {
    EXPLORING,
    IN,
    LEFT
  }
}
