package org.parley.partnership.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.partnership.Finding;
import org.parley.partnership.GateSource;
import org.parley.partnership.Partner;
import org.parley.partnership.Partnership;
import org.parley.partnership.Stage;

/** Advises that those who should be here were asked, before a table asks who is in. */
@ApplicationScoped
class InvitationGate implements GateSource {
  private final Invitations invitations;

  InvitationGate(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public List<Finding> findings(Partnership partnership, List<Partner> partners) {
    return partnership.stage() == Stage.MAP
        ? List.of(
            new Finding(Finding.Kind.OTHERS_INVITED, invitations.count(partnership.id()), 1),
            new Finding(Finding.Kind.ORGANISATIONS_HERE, partners.size(), 2))
        : List.of();
  }
}
