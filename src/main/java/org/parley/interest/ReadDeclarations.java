package org.parley.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;

/** What a reader may read of what was declared, in any of the hats that this reader wears. */
@ApplicationScoped
public class ReadDeclarations {
  private final Declarations declarations;
  private final Partners partners;

  ReadDeclarations(Declarations declarations, Partners partners) {
    this.declarations = declarations;
    this.partners = partners;
  }

  /** The newest version of each interest of those who are at the table. */
  public List<Declaration> current(PartnershipId partnership, Collection<Acting> hats) {
    Set<Organisation.Id> there =
        partners.at(partnership).stream().map(Partner::organisation).collect(Collectors.toSet());
    return declarations.current(partnership).stream()
        .filter(it -> there.contains(it.organisation()))
        .filter(it -> hats.stream().anyMatch(it::isFor))
        .toList();
  }

  /** Every version of one interest, the newest first; empty at another table. */
  public List<Declaration> versions(
      Declaration.Interest interest, PartnershipId partnership, Collection<Acting> hats) {
    return declarations.versions(interest, partnership).stream()
        .filter(it -> hats.stream().anyMatch(it::isFor))
        .toList();
  }
}
