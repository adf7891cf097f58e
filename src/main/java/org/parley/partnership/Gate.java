package org.parley.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.organisation.PartnershipId;

/** What is advised before a partnership leaves the stage it is in. */
@ApplicationScoped
public class Gate {
  private final Partnerships partnerships;
  private final Partners partners;
  private final Instance<GateSource> sources;

  Gate(Partnerships partnerships, Partners partners, @Any Instance<GateSource> sources) {
    this.partnerships = partnerships;
    this.partners = partners;
    this.sources = sources;
  }

  /** The checklist, in a stable order. */
  public List<Finding> of(PartnershipId id) {
    var partnership = partnerships.the(id);
    var atTheTable = partners.at(id);
    var all = new ArrayList<>(own(partnership, atTheTable));
    for (var source : sources) {
      all.addAll(source.findings(partnership, atTheTable));
    }
    all.sort(Comparator.comparing(Finding::kind));
    return List.copyOf(all);
  }

  private static List<Finding> own(Partnership partnership, List<Partner> partners) {
    return switch (partnership.stage()) {
      case HYPOTHESIZE ->
          List.of(
              new Finding(
                  Finding.Kind.HYPOTHESIS_WRITTEN,
                  partnership.hypothesis().why().isBlank() ? 0 : 1,
                  1),
              new Finding(Finding.Kind.ORGANISATIONS_HERE, partners.size(), 2));
      case ESTABLISH ->
          List.of(
              new Finding(
                  Finding.Kind.PRINCIPLES_ADOPTED,
                  (int) partners.stream().filter(it -> it.state() == Partner.State.IN).count(),
                  Math.max(2, partners.size())));
      case MAP, OPERATE, EVALUATE -> List.of();
    };
  }
}
