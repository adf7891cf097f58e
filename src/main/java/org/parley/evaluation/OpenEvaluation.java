package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.parley.evaluation.EvaluationEvent.EvaluationOpened;
import org.parley.organisation.Acting;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;
import org.parley.schedule.DueWork;

/** A facilitator asks every partner; one evaluation at a time. */
@ApplicationScoped
public class OpenEvaluation {
  /** Partners need time to ask at home. */
  public static final Duration SHORTEST = Duration.ofHours(1);

  public static final Duration LONGEST = Duration.ofDays(90);

  private final Evaluations evaluations;
  private final Partners partners;
  private final CloseEvaluation close;
  private final Timeline timeline;
  private final DueWork dueWork;

  OpenEvaluation(
      Evaluations evaluations,
      Partners partners,
      CloseEvaluation close,
      Timeline timeline,
      DueWork dueWork) {
    this.evaluations = evaluations;
    this.partners = partners;
    this.close = close;
    this.timeline = timeline;
    this.dueWork = dueWork;
  }

  /** Opens one, unless one is open. One whose time has come is closed first. */
  public Outcome open(Acting by, String word, Instant closesAt) {
    by.must(Deed.OPEN_EVALUATION);
    var now = timeline.now();
    var current = evaluations.open(by.partnership());
    if (current.isPresent() && current.get().accepts(now)) {
      return new Outcome.OpenAlready(current.get());
    }
    var asked = partners.at(by.partnership()).stream().map(Partner::organisation).toList();
    if (asked.isEmpty()) {
      return new Outcome.NobodyToAsk();
    }
    if (closesAt.isBefore(now.plus(SHORTEST)) || closesAt.isAfter(now.plus(LONGEST))) {
      return new Outcome.NotATime();
    }
    current.ifPresent(it -> close.closeIfItIsTime(it.id()));
    var evaluation = Evaluation.opened(by, word, closesAt, now);
    evaluations.add(evaluation);
    timeline.note(by, TimelineKind.EVALUATION_OPENED, closesAt.toString(), word);
    timeline.tell(new EvaluationOpened(evaluation.id(), by.partnership(), asked));
    enrol(evaluation);
    return new Outcome.Opened(evaluation);
  }

  private void enrol(Evaluation evaluation) {
    var subject = evaluation.id().value().toString();
    dueWork.enrol(CloseEvaluation.TASK, subject, evaluation.closesAt());
    RemindVoices.when(evaluation).ifPresent(at -> dueWork.enrol(RemindVoices.TASK, subject, at));
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** All partners are asked now. */
    record Opened(Evaluation evaluation) implements Outcome {}

    /** Nothing was changed: this one is open. */
    record OpenAlready(Evaluation evaluation) implements Outcome {}

    /** Nothing was changed: no partner is at the table. */
    record NobodyToAsk() implements Outcome {}

    /** Nothing was changed: too soon, or too far off. */
    record NotATime() implements Outcome {}
  }
}
