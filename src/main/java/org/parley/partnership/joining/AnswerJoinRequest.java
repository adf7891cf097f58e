package org.parley.partnership.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.parley.organisation.Acting;
import org.parley.organisation.TakeHat;
import org.parley.partnership.WelcomePartner;
import org.parley.partnership.joining.JoiningEvent.ColleagueCame;
import org.parley.partnership.joining.JoiningEvent.ColleagueDeclined;
import org.parley.partnership.joining.JoiningEvent.JoinDeclined;
import org.parley.partnership.timeline.Timeline;
import org.parley.role.Deed;

/**
 * Lets somebody in, or does not: a facilitator for a new organisation, the voice for a colleague of
 * its own.
 */
@ApplicationScoped
public class AnswerJoinRequest {
  private final JoinRequests requests;
  private final Invitations invitations;
  private final TakeHat takeHat;
  private final WelcomePartner welcome;
  private final Timeline timeline;

  AnswerJoinRequest(
      JoinRequests requests,
      Invitations invitations,
      TakeHat takeHat,
      WelcomePartner welcome,
      Timeline timeline) {
    this.requests = requests;
    this.invitations = invitations;
    this.takeHat = takeHat;
    this.welcome = welcome;
    this.timeline = timeline;
  }

  /** A request that this person may answer; empty also where there is none. */
  public Optional<JoinRequest> mine(Acting by, JoinRequest.Id id) {
    return requests.with(id, by.partnership()).filter(request -> mayAnswer(by, request));
  }

  /** Whether a request at the table of this hat is this hat's to answer. */
  public static boolean mayAnswer(Acting by, JoinRequest request) {
    return by.may(Deed.LET_IN) && by.organisation().equals(request.colleagueOf());
  }

  /** Lets them in. Again changes nothing; empty: not this person's to answer. */
  public Optional<JoinRequest> confirm(Acting by, JoinRequest.Id id) {
    var mine = mine(by, id);
    mine.filter(it -> it.answered(JoinRequest.State.CONFIRMED)).ifPresent(it -> letIn(by, it));
    return mine;
  }

  private void letIn(Acting by, JoinRequest request) {
    request
        .colleagueOf()
        .ifPresentOrElse(
            organisation -> {
              var acting =
                  takeHat.acting(by.partnership(), request.person(), organisation, timeline.now());
              timeline.tell(new ColleagueCame(by.partnership(), acting));
            },
            () ->
                welcome.welcome(
                    by.partnership(),
                    request.person(),
                    request.organisationName(),
                    request.channel()));
  }

  /** Does not let them in; the invitation can be used again. */
  public Optional<JoinRequest> decline(Acting by, JoinRequest.Id id) {
    var mine = mine(by, id);
    mine.filter(it -> it.answered(JoinRequest.State.DECLINED))
        .ifPresent(
            it -> {
              it.invitation().flatMap(invitations::with).ifPresent(Invitation::released);
              timeline.tell(
                  it.colleagueOf().isPresent()
                      ? new ColleagueDeclined(by.partnership(), it.person(), it.organisationName())
                      : new JoinDeclined(by.partnership(), it.person(), it.organisationName()));
            });
    return mine;
  }
}
