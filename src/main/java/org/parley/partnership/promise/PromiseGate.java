package org.parley.partnership.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.partnership.Finding;
import org.parley.partnership.GateSource;
import org.parley.partnership.Partner;
import org.parley.partnership.Partnership;
import org.parley.partnership.Stage;

/** Advises that something was promised before a table asks how it went. */
@ApplicationScoped
class PromiseGate implements GateSource {
  private final Promises promises;

  PromiseGate(Promises promises) {
    this.promises = promises;
  }

  @Override
  public List<Finding> findings(Partnership partnership, List<Partner> partners) {
    return partnership.stage() == Stage.OPERATE
        ? List.of(new Finding(Finding.Kind.PROMISES_MADE, promises.count(partnership.id()), 1))
        : List.of();
  }
}
