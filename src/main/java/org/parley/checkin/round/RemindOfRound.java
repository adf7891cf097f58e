package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.parley.checkin.round.RoundEvent.RoundReminds;
import org.parley.partnership.timeline.Timeline;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;

/** Reminds, once, of a round that is still open. */
@ApplicationScoped
class RemindOfRound implements DueHandler {
  static final DueTask TASK = new DueTask("check-in-reminder");

  private final FindRound findRound;
  private final Timeline timeline;

  RemindOfRound(FindRound findRound, Timeline timeline) {
    this.findRound = findRound;
    this.timeline = timeline;
  }

  @Override
  public DueTask task() {
    return TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    findRound
        .with(subject)
        .filter(round -> round.isOpenAt(timeline.now()))
        .ifPresent(round -> timeline.tell(new RoundReminds(round.partnership(), round.id())));
    return Optional.empty();
  }
}
