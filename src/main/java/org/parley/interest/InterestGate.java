package org.parley.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.partnership.Finding;
import org.parley.partnership.GateSource;
import org.parley.partnership.Partner;
import org.parley.partnership.Partnership;
import org.parley.partnership.Stage;

/**
 * Advises that every partner has declared at the table. What only a broker knows does not count.
 */
@ApplicationScoped
class InterestGate implements GateSource {
  private final Declarations declarations;

  InterestGate(Declarations declarations) {
    this.declarations = declarations;
  }

  @Override
  public List<Finding> findings(Partnership partnership, List<Partner> partners) {
    if (partnership.stage() != Stage.ESTABLISH) {
      return List.of();
    }
    var declared =
        declarations.current(partnership.id()).stream()
            .filter(it -> it.visibility() == Declaration.Visibility.TABLE)
            .map(Declaration::organisation)
            .collect(Collectors.toSet());
    var have = partners.stream().filter(it -> declared.contains(it.organisation())).count();
    return List.of(
        new Finding(Finding.Kind.INTERESTS_DECLARED, (int) have, Math.max(2, partners.size())));
  }
}
