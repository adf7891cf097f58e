package org.parley.evaluation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Finding;
import org.parley.partnership.GateSource;
import org.parley.partnership.Partner;
import org.parley.partnership.Partnership;
import org.parley.partnership.Stage;

/** Advises that an outcome stands before a table leaves Evaluate. */
@ApplicationScoped
class OutcomeGate implements GateSource {
  private final Outcomes outcomes;

  OutcomeGate(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public List<Finding> findings(Partnership partnership, List<Partner> partners) {
    return partnership.stage() == Stage.EVALUATE
        ? List.of(new Finding(Finding.Kind.OUTCOME_STANDS, stood(partnership) ? 1 : 0, 1))
        : List.of();
  }

  private boolean stood(Partnership partnership) {
    PartnershipId id = partnership.id();
    return outcomes.anyStoodSince(id, partnership.stageSince());
  }
}
