package org.parley.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.PartnershipEvent.StageAdvanced;

/** What several organisations share. Nobody owns it. */
@Entity
@Table(name = "partnership")
@SuppressWarnings("NullAway.Init")
public class Partnership {
  @Id private UUID id;
  private String name;
  private String issue;
  private String why;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "stage_since")
  private Instant stageSince;

  @Column(name = "begun_at")
  private Instant begunAt;

  private String zone;
  @Version private long version;

  protected Partnership() {}

  static Partnership begun(PartnershipId id, Hypothesis hypothesis, String zone, Instant at) {
    var partnership = new Partnership();
    partnership.id = id.value();
    partnership.name = hypothesis.name();
    partnership.issue = hypothesis.issue();
    partnership.why = hypothesis.why();
    partnership.stage = Stage.HYPOTHESIZE;
    partnership.stageSince = at;
    partnership.begunAt = at;
    partnership.zone = zone;
    return partnership;
  }

  /** Moves to another stage, forth or back. The stage it is in is no move. */
  StageAdvanced moveTo(Stage to, String reason, Acting by, Instant at) {
    if (to == stage) {
      throw new IllegalArgumentException("is there already");
    }
    var from = stage;
    stage = to;
    stageSince = at;
    return new StageAdvanced(id(), name, from, to, reason, by, at);
  }

  public PartnershipId id() {
    return new PartnershipId(id);
  }

  public String name() {
    return name;
  }

  public Hypothesis hypothesis() {
    return new Hypothesis(name, issue, why);
  }

  public Stage stage() {
    return stage;
  }

  public Instant stageSince() {
    return stageSince;
  }

  public Instant begunAt() {
    return begunAt;
  }

  /** The IANA zone in which its own dates are set, its first facilitator's. */
  public String zone() {
    return zone;
  }

  /**
   * Why a partnership could be valuable.
   *
   * @param issue what it is about
   * @param why what no organisation can do alone
   */
  public record Hypothesis(String name, String issue, String why) {}
}
