package org.parley.partnership.facilitating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;

/** Somebody was asked to facilitate, and says yes or no. */
@Entity
@Table(name = "facilitator_offer")
@SuppressWarnings("NullAway.Init")
public class FacilitatorOffer {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Version private long version;

  protected FacilitatorOffer() {}

  static FacilitatorOffer asked(Acting by, Person.Id whom, Instant at) {
    var offer = new FacilitatorOffer();
    offer.id = UUID.randomUUID();
    offer.partnership = by.partnership().value();
    offer.person = whom.value();
    offer.askedBy = by.person().value();
    offer.state = State.WAITING;
    offer.askedAt = at;
    return offer;
  }

  /** Gives back whether this was news. */
  boolean answered(State answer) {
    if (state != State.WAITING) {
      return false;
    }
    state = answer;
    return true;
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  /** Who was asked. */
  public Person.Id person() {
    return new Person.Id(person);
  }

  public Person.Id askedBy() {
    return new Person.Id(askedBy);
  }

  public State state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Identity of an offer. */
  public record Id(UUID value) {}

  /** What became of it. */
  public enum State {
    WAITING,
    ACCEPTED,
    DECLINED
  }
}
