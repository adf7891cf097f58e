package org.parley.partnership.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/**
 * One thing that happened, as everybody at the table may read it. What an organisation keeps to
 * itself never stands here.
 */
@Entity
@Immutable
@Table(name = "timeline_entry")
@SuppressWarnings("NullAway.Init")
public class TimelineEntry {
  @Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "happened_at")
  private Instant at;

  @Enumerated(EnumType.STRING)
  private TimelineKind kind;

  @Column(name = "organisation_name")
  private String organisation;

  @Column(name = "person_name")
  private String person;

  /** Not in rows that are older than this column. */
  @Column(name = "person_id")
  private @Nullable UUID personId;

  private String subject;
  private String detail;

  /** Drawn by the database: what is noted at one moment stands in the order it was noted. */
  @Column(name = "noted_order", insertable = false, updatable = false)
  private long noted;

  protected TimelineEntry() {}

  static TimelineEntry of(Acting by, TimelineKind kind, Told told, Instant at) {
    var entry = new TimelineEntry();
    entry.id = UUID.randomUUID();
    entry.partnership = by.partnership().value();
    entry.at = at;
    entry.kind = kind;
    entry.organisation = by.organisationName();
    entry.personId = by.person().value();
    entry.person = by.personName();
    entry.subject = told.subject();
    entry.detail = told.detail();
    return entry;
  }

  /** What it was about, and what was said of it. */
  record Told(String subject, String detail) {}

  static TimelineEntry ofTable(
      PartnershipId partnership, TimelineKind kind, Told told, Instant at) {
    var entry = new TimelineEntry();
    entry.id = UUID.randomUUID();
    entry.partnership = partnership.value();
    entry.at = at;
    entry.kind = kind;
    entry.organisation = "";
    entry.person = "";
    entry.subject = told.subject();
    entry.detail = told.detail();
    return entry;
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Instant at() {
    return at;
  }

  public TimelineKind kind() {
    return kind;
  }

  /** For whom the person acted; empty for a facilitator without one, and for the table itself. */
  public String organisation() {
    return organisation;
  }

  /** Who did it; empty for what came with time. */
  public String person() {
    return person;
  }

  /** What it was about: a stage's name, a promise's words; see where each kind is noted. */
  public String subject() {
    return subject;
  }

  /** A reason, or a second word about it; may be empty. */
  public String detail() {
    return detail;
  }
}
