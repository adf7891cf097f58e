package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.evaluation.EvaluationEvent.EvaluationClosed;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;

/** Closes an evaluation when its time has come; after downtime later, as of its stated time. */
@ApplicationScoped
public class CloseEvaluation implements DueHandler {
  static final DueTask TASK = new DueTask("evaluation-closing");

  private final Evaluations evaluations;
  private final Positions positions;
  private final Partners partners;
  private final Timeline timeline;

  CloseEvaluation(
      Evaluations evaluations, Positions positions, Partners partners, Timeline timeline) {
    this.evaluations = evaluations;
    this.positions = positions;
    this.partners = partners;
    this.timeline = timeline;
  }

  @Override
  public DueTask task() {
    return TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    return closeIfItIsTime(new Evaluation.Id(UUID.fromString(subject)));
  }

  /** Gives back when to ask again, if its time has not come. Doing it again changes nothing. */
  Optional<Instant> closeIfItIsTime(Evaluation.Id id) {
    var evaluation = evaluations.held(id);
    var now = timeline.now();
    evaluation.filter(it -> it.isToBeClosed(now)).ifPresent(this::close);
    return evaluation.filter(it -> it.accepts(now)).map(Evaluation::closesAt);
  }

  /**
   * The timeline's entry: subject {@code heard/whole}, detail the answers that were given and how
   * often, {@code YES_AS_IS=2 PAUSE=1}.
   */
  private void close(Evaluation evaluation) {
    var here =
        partners.at(evaluation.partnership()).stream()
            .map(Partner::organisation)
            .collect(Collectors.toSet());
    var given = positions.of(evaluation.id());
    given.stream().filter(it -> here.contains(it.organisation())).forEach(Position::counts);
    evaluation.closed(here.size());
    var result = Result.of(evaluation, given);
    timeline.note(
        evaluation.partnership(),
        TimelineKind.EVALUATION_CLOSED,
        result.heard() + "/" + result.whole(),
        result.answers().entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining(" ")));
    timeline.tell(new EvaluationClosed(evaluation.id(), evaluation.partnership()));
  }
}
