package org.parley.evaluation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeStands;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;

/** An outcome stands when its time has come and no voice has objected. */
@ApplicationScoped
class LetOutcomeStand implements DueHandler {
  static final DueTask TASK = new DueTask("evaluation-outcome");

  private final Outcomes outcomes;
  private final Timeline timeline;

  LetOutcomeStand(Outcomes outcomes, Timeline timeline) {
    this.outcomes = outcomes;
    this.timeline = timeline;
  }

  @Override
  public DueTask task() {
    return TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    var outcome = outcomes.held(new Outcome.Id(UUID.fromString(subject)));
    var now = timeline.now();
    outcome.filter(it -> it.isToStand(now)).ifPresent(this::stands);
    return outcome.filter(it -> it.canBeObjectedTo(now)).map(Outcome::standsAt);
  }

  /** The timeline's entry: subject the kind, detail the review date, or nothing. */
  private void stands(Outcome outcome) {
    outcome.stands();
    var proposal = outcome.proposal();
    timeline.note(
        outcome.partnership(),
        TimelineKind.OUTCOME_STANDS,
        proposal.kind().name(),
        proposal.reviewOn().map(Object::toString).orElse(""));
    timeline.tell(new OutcomeStands(outcome.id(), outcome.partnership()));
  }
}
