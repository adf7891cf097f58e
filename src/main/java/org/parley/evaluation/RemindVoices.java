package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.evaluation.EvaluationEvent.ClosingIsNear;
import org.parley.partnership.Partner;
import org.parley.partnership.timeline.Timeline;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;

/** Reminds once, a day before the end, and only those who still owe a position. */
@ApplicationScoped
class RemindVoices implements DueHandler {
  static final DueTask TASK = new DueTask("evaluation-reminder");
  private static final Duration BEFORE = Duration.ofDays(1);

  private final Evaluations evaluations;
  private final ReadEvaluation read;
  private final Timeline timeline;

  RemindVoices(Evaluations evaluations, ReadEvaluation read, Timeline timeline) {
    this.evaluations = evaluations;
    this.read = read;
    this.timeline = timeline;
  }

  /** Never where it would follow the question within a day. */
  static Optional<Instant> when(Evaluation evaluation) {
    return Optional.of(evaluation.closesAt().minus(BEFORE))
        .filter(at -> !at.isBefore(evaluation.openedAt().plus(BEFORE)));
  }

  @Override
  public DueTask task() {
    return TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    var now = timeline.now();
    evaluations
        .held(new Evaluation.Id(UUID.fromString(subject)))
        .filter(it -> it.accepts(now))
        .filter(it -> it.reminded(now))
        .ifPresent(this::remind);
    return Optional.empty();
  }

  private void remind(Evaluation evaluation) {
    var owing = read.owing(evaluation).stream().map(Partner::organisation).toList();
    if (!owing.isEmpty()) {
      timeline.tell(new ClosingIsNear(evaluation.id(), evaluation.partnership(), owing));
    }
  }
}
