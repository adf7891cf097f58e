package org.parley.checkin;

import static java.time.temporal.ChronoUnit.MINUTES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.Cadence;
import org.parley.schedule.CatchUp;
import org.parley.schedule.Occurrence;

/** When one table checks in, and what it asks then. */
@Entity
@Table(name = "check_in_rhythm")
@SuppressWarnings("NullAway.Init")
public class Rhythm {
  /** A job that runs this late still counts as on time. */
  private static final Duration IN_TIME = Duration.ofMinutes(30);

  @Id
  @Column(name = "partnership_id")
  private UUID partnership;

  private String rule;
  private String zone;

  // Local times are kept as text: a driver may shift them where the machine's own clock has a gap.
  @Column(name = "starts_at")
  private String start;

  private String questions;

  @Enumerated(EnumType.STRING)
  @Column(name = "open_for")
  private OpenFor openFor;

  private boolean running;

  private String handled;

  @Version private long version;

  protected Rhythm() {}

  static Rhythm first(PartnershipId partnership, Setting setting, Instant now) {
    var rhythm = new Rhythm();
    rhythm.partnership = partnership.value();
    rhythm.set(setting, now);
    return rhythm;
  }

  /** What a facilitator chooses. */
  public record Setting(When when, Questions questions, OpenFor openFor) {}

  /**
   * Runs by this from now on; rounds that are open stay as they are. Gives back whether it was
   * news.
   */
  boolean set(Setting setting, Instant now) {
    if (running && setting.equals(setting())) {
      return false;
    }
    if (!running || !setting.when().equals(setting().when())) {
      var cadence = setting.when().from(now);
      rule = cadence.rule();
      zone = cadence.zone().getId();
      start = cadence.start().toString();
      handled = LocalDateTime.ofInstant(now, cadence.zone()).truncatedTo(MINUTES).toString();
    }
    questions = setting.questions().lines();
    openFor = setting.openFor();
    running = true;
    return true;
  }

  /** Asks no more until it is set again. Gives back whether it was news. */
  boolean stop() {
    var was = running;
    running = false;
    return was;
  }

  /** What is due; see {@link Cadence#catchUp}. */
  public CatchUp due(Instant now) {
    return cadence().catchUp(LocalDateTime.parse(handled), now);
  }

  /** This date was dealt with. */
  public void handled(Occurrence date) {
    handled = date.nominal().toString();
  }

  /** The hours of the round for a date that opens now; empty where the next follows too soon. */
  public Optional<OpenHours> hours(Occurrence date, Instant now) {
    var opens = now.isBefore(date.instant().plus(IN_TIME)) ? date.instant() : now;
    var next = cadence().firstAfter(now).map(Occurrence::instant);
    return Optional.of(OpenHours.from(opens, openFor, ZoneId.of(zone), next))
        .filter(OpenHours::areWorthIt);
  }

  /** When it asks next; empty when it was stopped. */
  public Optional<Occurrence> next(Instant now) {
    return running ? cadence().firstAfter(now) : Optional.empty();
  }

  public boolean isRunning() {
    return running;
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Cadence cadence() {
    return new Cadence(rule, ZoneId.of(zone), LocalDateTime.parse(start));
  }

  public Setting setting() {
    return new Setting(When.of(cadence()), Questions.of(questions), openFor);
  }

  public Questions questions() {
    return Questions.of(questions);
  }
}
