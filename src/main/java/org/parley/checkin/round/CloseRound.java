package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.parley.checkin.round.RoundEvent.RoundCompiled;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;

/**
 * Compiles a round once its time has come. Its close does not wait for this: what was said after
 * {@link CheckInRound#closesAt} counts as said after, however late this runs.
 */
@ApplicationScoped
class CloseRound implements DueHandler {
  static final DueTask TASK = new DueTask("check-in-close");

  private final FindRound findRound;
  private final TakeTally takeTally;
  private final Timeline timeline;

  CloseRound(FindRound findRound, TakeTally takeTally, Timeline timeline) {
    this.findRound = findRound;
    this.takeTally = takeTally;
    this.timeline = timeline;
  }

  @Override
  public DueTask task() {
    return TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    return findRound.with(subject).flatMap(this::close);
  }

  private Optional<Instant> close(CheckInRound round) {
    if (round.isOpenAt(timeline.now())) {
      return Optional.of(round.closesAt());
    }
    if (round.compiled(timeline.now())) {
      tell(round);
    }
    return Optional.empty();
  }

  /** The timeline keeps the day as subject, and how many of how many were heard in time. */
  private void tell(CheckInRound round) {
    var tally = takeTally.of(round);
    int heard = tally.heardInTime();
    int whole = tally.partners().size();
    timeline.note(
        round.partnership(),
        TimelineKind.CHECK_IN_COMPILED,
        round.day().toString(),
        heard + "/" + whole);
    timeline.tell(new RoundCompiled(round.partnership(), round.id(), heard, whole));
  }
}
