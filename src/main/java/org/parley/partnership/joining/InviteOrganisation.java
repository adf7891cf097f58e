package org.parley.partnership.joining;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.organisation.Acting;
import org.parley.partnership.timeline.Timeline;
import org.parley.role.Deed;

/** Makes the codes that open a table. */
@ApplicationScoped
public class InviteOrganisation {
  private final Invitations invitations;
  private final Timeline timeline;

  InviteOrganisation(Invitations invitations, Timeline timeline) {
    this.invitations = invitations;
    this.timeline = timeline;
  }

  /**
   * Inviting the same organisation again renews: the code before is worth nothing then, also where
   * who asked with it is not let in.
   */
  public Invited invite(Acting by, String organisationName, String tableName) {
    by.must(Deed.INVITE_ORGANISATION);
    invitations.standing(by.partnership()).stream()
        .filter(it -> it.organisationName().equalsIgnoreCase(organisationName))
        .forEach(it -> it.withdrawn(timeline.now()));
    var code = Code.fresh(tableName);
    return added(Invitation.ofOrganisation(by, organisationName, code, timeline.now()), code);
  }

  /** A code with which a colleague acts for the same organisation. */
  public Invited inviteColleague(Acting by) {
    var code = Code.fresh(by.organisationName());
    return added(Invitation.ofColleague(by, code, timeline.now()), code);
  }

  private Invited added(Invitation invitation, Code code) {
    invitations.add(invitation);
    return new Invited(invitation, code);
  }

  /** The code is shown once, here. */
  public record Invited(Invitation invitation, Code code) {}
}
