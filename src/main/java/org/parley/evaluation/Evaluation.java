package org.parley.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/**
 * One time of asking every partner. Closes at its stated time, whether or not anything ran then.
 */
@Entity
@Table(name = "evaluation")
@SuppressWarnings("NullAway.Init")
public class Evaluation {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  /** The partnership while it is open: unique, so there is one at a time. */
  @Column(name = "open_in")
  private @Nullable UUID openIn;

  @Column(name = "opened_by")
  private String openedBy;

  /** Not in rows that are older than this column. */
  @Column(name = "person_id")
  private @Nullable UUID opener;

  private String word;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "reminded_at")
  private @Nullable Instant remindedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "partners_counted")
  private int partnersCounted;

  @Version private long version;

  protected Evaluation() {}

  static Evaluation opened(Acting by, String word, Instant closesAt, Instant at) {
    var evaluation = new Evaluation();
    evaluation.id = UUID.randomUUID();
    evaluation.partnership = by.partnership().value();
    evaluation.openIn = evaluation.partnership;
    evaluation.opener = by.person().value();
    evaluation.openedBy = by.personName();
    evaluation.word = word;
    evaluation.openedAt = at;
    evaluation.closesAt = closesAt;
    evaluation.state = State.OPEN;
    return evaluation;
  }

  /** Whether a position given now counts: not from the stated time on, closed or not. */
  public boolean accepts(Instant now) {
    return state == State.OPEN && now.isBefore(closesAt);
  }

  /** Whether its time has come and nobody has closed it yet. */
  public boolean isToBeClosed(Instant now) {
    return state == State.OPEN && !now.isBefore(closesAt);
  }

  /** Everybody may see the result now. */
  public boolean isClosed() {
    return state == State.CLOSED;
  }

  /** Its stated time is its closing time, however late this runs. */
  void closed(int partners) {
    state = State.CLOSED;
    openIn = null;
    partnersCounted = partners;
  }

  /** Gives back whether this was the first time. */
  boolean reminded(Instant at) {
    var first = remindedAt == null;
    if (first) {
      remindedAt = at;
    }
    return first;
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  /** The facilitator's name. */
  public String openedBy() {
    return openedBy;
  }

  /** A short word of the facilitator to the partners; may be empty. */
  public String word() {
    return word;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** The stated time. */
  public Instant closesAt() {
    return closesAt;
  }

  /** How many partners were at the table when it closed. */
  int partnersCounted() {
    return partnersCounted;
  }

  /** Identity of an evaluation. */
  public record Id(UUID value) {}

  /** How far it is. */
  enum State {
    OPEN,
    CLOSED
  }
}
