package org.parley.evaluation.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.Evaluation;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** What a facilitator proposes to follow from an evaluation. */
@Entity
@Table(name = "evaluation_outcome")
@SuppressWarnings("NullAway.Init")
public class Outcome {
  /** How long a voice can object. */
  public static final Duration OBJECTING = Duration.ofHours(48);

  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "evaluation_id")
  private UUID evaluation;

  /** The evaluation until a voice objects: unique, so there is one at a time. */
  @Column(name = "live_for")
  private @Nullable UUID liveFor;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String words;

  @Column(name = "review_on")
  private @Nullable LocalDate reviewOn;

  @Column(name = "proposed_by")
  private String proposedBy;

  /** Not in rows that are older than this column. */
  @Column(name = "person_id")
  private @Nullable UUID proposer;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "stands_at")
  private Instant standsAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "objected_by")
  private @Nullable String objectedBy;

  private @Nullable String objection;
  @Version private long version;

  protected Outcome() {}

  static Outcome proposed(Acting by, Evaluation.Id evaluation, Proposal proposal, Instant at) {
    var outcome = new Outcome();
    outcome.id = UUID.randomUUID();
    outcome.partnership = by.partnership().value();
    outcome.evaluation = evaluation.value();
    outcome.liveFor = outcome.evaluation;
    outcome.kind = proposal.kind();
    outcome.words = proposal.words();
    outcome.reviewOn = proposal.reviewOn().orElse(null);
    outcome.proposer = by.person().value();
    outcome.proposedBy = by.personName();
    outcome.proposedAt = at;
    outcome.standsAt = at.plus(OBJECTING);
    outcome.state = State.PROPOSED;
    return outcome;
  }

  /** Whether an objection made now counts: not from the stated time on. */
  public boolean canBeObjectedTo(Instant now) {
    return state == State.PROPOSED && now.isBefore(standsAt);
  }

  /** Whether its time has come and nobody has said so yet. */
  boolean isToStand(Instant now) {
    return state == State.PROPOSED && !now.isBefore(standsAt);
  }

  /** As of its stated time, however late this runs. */
  void stands() {
    state = State.STANDS;
  }

  /** It is not agreed; another one can be proposed. */
  void objectedTo(String organisation, String reason) {
    state = State.OBJECTED;
    liveFor = null;
    objectedBy = organisation;
    objection = reason;
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Evaluation.Id evaluation() {
    return new Evaluation.Id(evaluation);
  }

  public Proposal proposal() {
    return new Proposal(kind, words, Optional.ofNullable(reviewOn));
  }

  /** The facilitator's name. */
  public String proposedBy() {
    return proposedBy;
  }

  /** When it stands unless a voice objects before. */
  public Instant standsAt() {
    return standsAt;
  }

  public State state() {
    return state;
  }

  /** Who objected, and why. */
  public Optional<Objection> objection() {
    return objectedBy == null || objection == null
        ? Optional.empty()
        : Optional.of(new Objection(objectedBy, objection));
  }

  /** Identity of an outcome. */
  public record Id(UUID value) {}

  /**
   * What is proposed.
   *
   * @param words why, and what it asks of whom
   * @param reviewOn when partners look again; needed unless the partnership ends
   */
  public record Proposal(Kind kind, String words, Optional<LocalDate> reviewOn) {
    public Proposal {
      if (kind != Kind.END_WELL && reviewOn.isEmpty()) {
        throw new IllegalArgumentException("needs a review date");
      }
    }
  }

  /** An objection, as everybody reads it. */
  public record Objection(String organisation, String reason) {}

  /** What can follow. Names are stored and must never change. */
  public enum Kind {
    GO_ON,
    GO_ON_CHANGED,
    PAUSE,
    END_WELL
  }

  /** How far it is. */
  public enum State {
    PROPOSED,
    OBJECTED,
    STANDS
  }
}
