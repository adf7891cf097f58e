package org.parley.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.Cadence;
import org.parley.schedule.Occurrence;

/** When a table's digest is due, and up to when it was told. */
@jakarta.persistence.Entity
@jakarta.persistence.Table(name = "digest_plan")
@SuppressWarnings("NullAway.Init")
public class DigestPlan {
  @jakarta.persistence.Id
  @jakarta.persistence.Column(name = "partnership_id")
  private UUID partnership;

  private String rrule;
  private String zone;

  @jakarta.persistence.Column(name = "start_at")
  private java.time.LocalDateTime start;

  private java.time.LocalDateTime handled;

  @jakarta.persistence.Column(name = "told_until")
  private Instant toldUntil;

  @jakarta.persistence.Version private long version;

  protected DigestPlan() {}

  static DigestPlan of(PartnershipId partnership, Cadence cadence, Instant from) {
    var plan = new DigestPlan();
    plan.partnership = partnership.value();
    plan.toldUntil = from;
    plan.set(cadence, from);
    return plan;
  }

  /** Another rhythm, from now on. */
  void set(Cadence cadence, Instant from) {
    rrule = cadence.rule();
    zone = cadence.zone().getId();
    start = cadence.start();
    handled = java.time.LocalDateTime.ofInstant(from, cadence.zone());
  }

  /** Told, or found empty, up to this date. */
  void told(Occurrence date) {
    handled = date.nominal();
    toldUntil = date.instant();
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Cadence cadence() {
    return new Cadence(rrule, ZoneId.of(zone), start);
  }

  java.time.LocalDateTime handled() {
    return handled;
  }

  /** Up to when the last one told. */
  public Instant toldUntil() {
    return toldUntil;
  }
}
