package org.parley.partnership.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.organisation.WhoActs;
import org.parley.partnership.joining.JoiningEvent.ColleagueAsked;
import org.parley.partnership.joining.JoiningEvent.JoinAsked;
import org.parley.partnership.timeline.Timeline;

/** Asks to come to a table. A code works once; a wrong, used and expired one look the same. */
@ApplicationScoped
public class JoinTable {
  private final Invitations invitations;
  private final JoinRequests requests;
  private final TakeHat takeHat;
  private final WhoActs whoActs;
  private final Timeline timeline;

  JoinTable(
      Invitations invitations,
      JoinRequests requests,
      TakeHat takeHat,
      WhoActs whoActs,
      Timeline timeline) {
    this.invitations = invitations;
    this.requests = requests;
    this.takeHat = takeHat;
    this.whoActs = whoActs;
    this.timeline = timeline;
  }

  /**
   * What a code opens now; looking changes nothing. A colleague's code opens nothing once nobody
   * acts for that organisation at the table any more.
   */
  public Optional<Invitation> look(Code code) {
    return invitations.open(code.hash(), timeline.now()).filter(this::isStillThere);
  }

  private boolean isStillThere(Invitation invitation) {
    return invitation.colleagueOf().isEmpty()
        || whoActs.at(invitation.partnership()).stream()
            .anyMatch(it -> it.organisation().equals(invitation.colleagueOf()));
  }

  /** Asks for an organisation. Empty: the code opens nothing. */
  public Optional<JoinRequest> ask(Code code, Asking asking) {
    return look(code)
        .filter(invitation -> invitation.colleagueOf().isEmpty())
        .map(
            invitation -> {
              invitation.used(timeline.now());
              var request =
                  JoinRequest.byInvitation(
                      invitation,
                      asking.person(),
                      asking.organisationName(),
                      asking.place(),
                      timeline.now());
              requests.add(request);
              timeline.tell(new JoinAsked(request.partnership(), request.id()));
              return request;
            });
  }

  /** Acts for an organisation with a colleague's code. Empty: the code opens nothing. */
  public Optional<PartnershipId> joinColleagues(Code code, Person.Id person) {
    return look(code)
        .flatMap(
            invitation ->
                invitation
                    .colleagueOf()
                    .map(
                        organisation -> {
                          invitation.used(timeline.now());
                          takeHat.acting(
                              invitation.partnership(), person, organisation, timeline.now());
                          return invitation.partnership();
                        }));
  }

  /**
   * Asks, without a code, to act for an organisation at a table that one can see from a linked
   * channel. Asking again while it waits changes nothing. Empty: no such organisation there.
   */
  public Optional<JoinRequest> askColleagues(
      PartnershipId partnership, Organisation.Id organisation, Asking asking) {
    var waiting =
        requests.waiting(partnership).stream()
            .filter(it -> it.person().equals(asking.person()))
            .filter(it -> it.colleagueOf().filter(organisation::equals).isPresent())
            .findFirst();
    if (waiting.isPresent()) {
      return waiting;
    }
    return whoActs.at(partnership).stream()
        .filter(it -> it.organisation().filter(organisation::equals).isPresent())
        .findFirst()
        .map(
            someone -> {
              var request =
                  JoinRequest.ofColleague(
                      organisation,
                      JoinRequest.asked(
                          partnership,
                          asking.person(),
                          someone.organisationName(),
                          asking.place(),
                          timeline.now()));
              requests.add(request);
              timeline.tell(new ColleagueAsked(partnership, request.id(), organisation));
              return request;
            });
  }

  /** Who asks, for whom, from where. */
  public record Asking(Person.Id person, String organisationName, JoinPlace place) {}
}
