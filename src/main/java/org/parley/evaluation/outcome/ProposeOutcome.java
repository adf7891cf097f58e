package org.parley.evaluation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.outcome.Outcome.Proposal;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeProposed;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.schedule.DueWork;

/** A facilitator proposes what follows from the newest evaluation. */
@ApplicationScoped
public class ProposeOutcome {
  private final Outcomes outcomes;
  private final ReadEvaluation read;
  private final Timeline timeline;
  private final DueWork dueWork;

  ProposeOutcome(Outcomes outcomes, ReadEvaluation read, Timeline timeline, DueWork dueWork) {
    this.outcomes = outcomes;
    this.read = read;
    this.timeline = timeline;
    this.dueWork = dueWork;
  }

  /** The newest evaluation, if it is closed and nothing is proposed for it, or was objected to. */
  public Optional<Evaluation> wanted(PartnershipId partnership) {
    return read.latest(partnership).filter(this::isWanted);
  }

  /** As {@link #wanted}, of the newest evaluation of a table. */
  public boolean isWanted(Evaluation newest) {
    return newest.isClosed() && live(newest.id()).isEmpty();
  }

  private Optional<Outcome> live(Evaluation.Id evaluation) {
    return outcomes.latest(evaluation).filter(it -> it.state() != Outcome.State.OBJECTED);
  }

  /** Proposes, unless there is nothing to propose an outcome for (see {@link #wanted}). */
  public Optional<Outcome> propose(Acting by, Evaluation.Id id, Proposal proposal) {
    if (!by.facilitates()) {
      throw new IllegalArgumentException("only a facilitator proposes an outcome");
    }
    return wanted(by.partnership())
        .filter(it -> it.id().equals(id))
        .map(it -> proposed(by, id, proposal));
  }

  /** The timeline's entry: subject the kind, detail the words. */
  private Outcome proposed(Acting by, Evaluation.Id evaluation, Proposal proposal) {
    var outcome = Outcome.proposed(by, evaluation, proposal, timeline.now());
    outcomes.add(outcome);
    timeline.note(by, TimelineKind.OUTCOME_PROPOSED, proposal.kind().name(), proposal.words());
    timeline.tell(new OutcomeProposed(outcome.id(), by.partnership()));
    dueWork.enrol(LetOutcomeStand.TASK, outcome.id().value().toString(), outcome.standsAt());
    return outcome;
  }
}
