package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.checkin.OpenHours;
import org.parley.checkin.Rhythm;
import org.parley.checkin.Rhythms;
import org.parley.checkin.SetRhythm;
import org.parley.checkin.round.RoundEvent.RoundOpened;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partners;
import org.parley.partnership.timeline.Timeline;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;
import org.parley.schedule.Occurrence;

/**
 * Opens the round of a date that came. After downtime the newest date gets one round, with hours
 * from now on; the dates before it are let go.
 */
@ApplicationScoped
class OpenRound implements DueHandler {
  private final Rhythms rhythms;
  private final CheckInRounds rounds;
  private final Partners partners;
  private final DueWork dueWork;
  private final Timeline timeline;

  OpenRound(
      Rhythms rhythms,
      CheckInRounds rounds,
      Partners partners,
      DueWork dueWork,
      Timeline timeline) {
    this.rhythms = rhythms;
    this.rounds = rounds;
    this.partners = partners;
    this.dueWork = dueWork;
    this.timeline = timeline;
  }

  @Override
  public DueTask task() {
    return SetRhythm.ROUND;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    return rhythms.running(new PartnershipId(UUID.fromString(subject))).flatMap(this::catchUp);
  }

  private Optional<Instant> catchUp(Rhythm rhythm) {
    var now = timeline.now();
    var toDo = rhythm.due(now);
    toDo.current().ifPresent(date -> open(rhythm, date, now));
    return toDo.next().map(Occurrence::instant);
  }

  private void open(Rhythm rhythm, Occurrence date, Instant now) {
    rhythm.handled(date);
    if (rounds.at(rhythm.partnership(), date.nominal()).isPresent()) {
      return;
    }
    rhythm.hours(date, now).ifPresent(hours -> open(rhythm, date, hours));
  }

  private void open(Rhythm rhythm, Occurrence date, OpenHours hours) {
    var atTheTable = partners.at(rhythm.partnership());
    if (atTheTable.isEmpty()) {
      return;
    }
    var round = CheckInRound.opened(rhythm, date, hours, atTheTable);
    rounds.add(round);
    var subject = round.id().value().toString();
    dueWork.enrol(CloseRound.TASK, subject, hours.closes());
    hours.remind().ifPresent(at -> dueWork.enrol(RemindOfRound.TASK, subject, at));
    timeline.tell(new RoundOpened(round.partnership(), round.id()));
  }
}
