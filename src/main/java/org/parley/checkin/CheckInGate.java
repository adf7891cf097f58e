package org.parley.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.partnership.Finding;
import org.parley.partnership.GateSource;
import org.parley.partnership.Partner;
import org.parley.partnership.Partnership;
import org.parley.partnership.Stage;

/** Advises that a table agreed when to check in before it starts to work. */
@ApplicationScoped
class CheckInGate implements GateSource {
  private final Rhythms rhythms;

  CheckInGate(Rhythms rhythms) {
    this.rhythms = rhythms;
  }

  @Override
  public List<Finding> findings(Partnership partnership, List<Partner> partners) {
    return partnership.stage() == Stage.ESTABLISH
        ? List.of(
            new Finding(
                Finding.Kind.CHECK_IN_SET,
                rhythms.running(partnership.id()).isPresent() ? 1 : 0,
                1))
        : List.of();
  }
}
