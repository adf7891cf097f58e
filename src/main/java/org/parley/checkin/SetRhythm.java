package org.parley.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.parley.checkin.RhythmEvent.RhythmSet;
import org.parley.checkin.RhythmEvent.RhythmStopped;
import org.parley.organisation.Acting;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;

/** A facilitator says when the table checks in. */
@ApplicationScoped
public class SetRhythm {
  /** Opens a round; its subject is the partnership's id. */
  public static final DueTask ROUND = new DueTask("check-in-round");

  private final Rhythms rhythms;
  private final DueWork dueWork;
  private final Timeline timeline;

  SetRhythm(Rhythms rhythms, DueWork dueWork, Timeline timeline) {
    this.rhythms = rhythms;
    this.dueWork = dueWork;
    this.timeline = timeline;
  }

  /**
   * From now on. Setting the same again changes nothing. The timeline keeps the rule as subject,
   * time and zone as detail.
   */
  public Rhythm set(Acting by, Rhythm.Setting setting) {
    by.must(Deed.SET_CHECK_IN);
    var now = timeline.now();
    var known = rhythms.of(by.partnership());
    var rhythm = known.orElseGet(() -> Rhythm.first(by.partnership(), setting, now));
    if (known.isEmpty()) {
      rhythms.add(rhythm);
    } else if (!rhythm.set(setting, now)) {
      return rhythm;
    }
    var when = setting.when();
    timeline.note(
        by, TimelineKind.CHECK_IN_SET, rhythm.cadence().rule(), when.time() + " " + when.zone());
    askNext(rhythm, now);
    timeline.tell(new RhythmSet(by.partnership(), by));
    return rhythm;
  }

  /** Asks no more. Again changes nothing. */
  public void stop(Acting by) {
    by.must(Deed.SET_CHECK_IN);
    rhythms.of(by.partnership()).filter(Rhythm::stop).ifPresent(stopped -> told(by));
  }

  private void told(Acting by) {
    timeline.note(by, TimelineKind.CHECK_IN_STOPPED, "", "");
    dueWork.cancel(ROUND, by.partnership().value().toString());
    timeline.tell(new RhythmStopped(by.partnership(), by));
  }

  private void askNext(Rhythm rhythm, Instant now) {
    var due = rhythm.due(now);
    due.current()
        .or(due::next)
        .ifPresent(
            date -> dueWork.move(ROUND, rhythm.partnership().value().toString(), date.instant()));
  }
}
