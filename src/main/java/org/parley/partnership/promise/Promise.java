package org.parley.partnership.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;

/** Who does what by when. */
@Entity
@Table(name = "promise")
@SuppressWarnings("NullAway.Init")
public class Promise {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "organisation_id")
  private UUID organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  @Column(name = "person_name")
  private String personName;

  private String what;

  @Column(name = "due_on")
  private LocalDate due;

  /** Not in rows that are older than this column. */
  @Column(name = "person_id")
  private @Nullable UUID person;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "made_at")
  private Instant madeAt;

  @Version private long version;

  protected Promise() {}

  static Promise made(Acting by, String what, LocalDate due, Instant at) {
    var promise = new Promise();
    promise.id = UUID.randomUUID();
    promise.partnership = by.partnership().value();
    promise.organisation = by.theOrganisation().value();
    promise.organisationName = by.organisationName();
    promise.person = by.person().value();
    promise.personName = by.personName();
    promise.what = what;
    promise.due = due;
    promise.state = State.OPEN;
    promise.madeAt = at;
    return promise;
  }

  /** Gives back whether this was news. */
  boolean kept() {
    if (state != State.OPEN) {
      return false;
    }
    state = State.KEPT;
    return true;
  }

  /** Its organisation has left; nobody owes it any more. */
  void letGo() {
    if (state == State.OPEN) {
      state = State.LET_GO;
    }
  }

  /** Gives back whether this was news. */
  boolean movedTo(LocalDate day) {
    if (due.equals(day)) {
      return false;
    }
    due = day;
    return true;
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Organisation.Id organisation() {
    return new Organisation.Id(organisation);
  }

  public String organisationName() {
    return organisationName;
  }

  public String personName() {
    return personName;
  }

  public String what() {
    return what;
  }

  public LocalDate due() {
    return due;
  }

  public State state() {
    return state;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** Identity of a promise. */
  public record Id(UUID value) {}

  /** Whether it is still to be done. */
  public enum State {
    OPEN,
    KEPT,
    /** Left open by an organisation that left the table. */
    LET_GO
  }
}
