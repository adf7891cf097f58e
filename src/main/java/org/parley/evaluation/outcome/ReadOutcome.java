package org.parley.evaluation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.BusinessClock;

/** What may be known of outcomes; they are everybody's at the table. */
@ApplicationScoped
public class ReadOutcome {
  private final Outcomes outcomes;
  private final ReadEvaluation read;
  private final BusinessClock clock;

  ReadOutcome(Outcomes outcomes, ReadEvaluation read, BusinessClock clock) {
    this.outcomes = outcomes;
    this.read = read;
    this.clock = clock;
  }

  public Optional<Outcome> with(Outcome.Id id) {
    return outcomes.with(id);
  }

  /** Empty for one that is at another table. */
  public Optional<Outcome> with(Outcome.Id id, PartnershipId partnership) {
    return outcomes.with(id, partnership);
  }

  /** The one proposed last for the newest evaluation, whatever became of it. */
  public Optional<Outcome> latest(PartnershipId partnership) {
    return read.latest(partnership).map(Evaluation::id).flatMap(outcomes::latest);
  }

  /** The proposal that can be objected to now. */
  public Optional<Outcome> open(PartnershipId partnership) {
    return outcomes.proposed(partnership).stream().filter(this::canBeObjectedTo).findFirst();
  }

  /** Whether an objection made now counts. */
  public boolean canBeObjectedTo(Outcome outcome) {
    return outcome.canBeObjectedTo(clock.now());
  }
}
