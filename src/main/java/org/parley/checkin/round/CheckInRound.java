package org.parley.checkin.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.checkin.OpenHours;
import org.parley.checkin.Questions;
import org.parley.checkin.Rhythm;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partner;
import org.parley.schedule.Occurrence;

/**
 * One check-in: its questions and hours are fixed when it opens. Answers are rows of their own, so
 * that many can answer at once.
 */
@Entity
@Table(name = "check_in_round")
@SuppressWarnings("NullAway.Init")
public class CheckInRound {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  // As text: a driver may shift it where the machine's own clock has a gap.
  private String nominal;
  private String zone;
  private String questions;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "compiled_at")
  private @Nullable Instant compiledAt;

  @ElementCollection
  @CollectionTable(name = "check_in_expected", joinColumns = @JoinColumn(name = "round_id"))
  @OrderBy("name, organisation")
  private List<Expected> expected = new ArrayList<>();

  @Version private long version;

  protected CheckInRound() {}

  static CheckInRound opened(
      Rhythm rhythm, Occurrence date, OpenHours hours, List<Partner> partners) {
    var round = new CheckInRound();
    round.id = UUID.randomUUID();
    round.partnership = rhythm.partnership().value();
    round.nominal = date.nominal().toString();
    round.zone = rhythm.cadence().zone().getId();
    round.questions = rhythm.questions().lines();
    round.openedAt = hours.opens();
    round.closesAt = hours.closes();
    partners.forEach(it -> round.expected.add(new Expected(it.organisation().value(), it.name())));
    return round;
  }

  /** It closed. Gives back whether this was news. */
  boolean compiled(Instant at) {
    var first = compiledAt == null;
    if (first) {
      compiledAt = at;
    }
    return first;
  }

  /** Is waited for no more. Gives back whether it was. */
  boolean expectsNoMore(Organisation.Id organisation) {
    return expected.removeIf(it -> it.organisation().equals(organisation.value()));
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  /** The date that the rhythm names, in {@link #zone}; unique at its table. */
  public LocalDateTime nominal() {
    return LocalDateTime.parse(nominal);
  }

  /** The day it is named after. */
  public LocalDate day() {
    return nominal().toLocalDate();
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Questions questions() {
    return Questions.of(questions);
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** What is said at this moment or later came after the close, whenever a job ran. */
  public Instant closesAt() {
    return closesAt;
  }

  public boolean isOpenAt(Instant moment) {
    return moment.isBefore(closesAt);
  }

  public boolean isCompiled() {
    return compiledAt != null;
  }

  /** The partners that were at the table when it opened and are there still, by name. */
  public List<Expected> expected() {
    return List.copyOf(expected);
  }

  /** Identity of a round. */
  public record Id(UUID value) {}

  /** A partner that is waited for, with its name at that time. */
  @Embeddable
  public record Expected(@Column(name = "organisation_id") UUID organisation, String name) {}
}
