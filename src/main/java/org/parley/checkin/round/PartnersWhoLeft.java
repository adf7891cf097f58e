package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.parley.checkin.round.RoundEvent.RoundExpectsFewer;
import org.parley.organisation.Organisation;
import org.parley.partnership.PartnershipEvent.PartnerLeft;
import org.parley.partnership.timeline.Timeline;

/** A partner that leaves during a round is waited for no more; what it said stays. */
@ApplicationScoped
class PartnersWhoLeft {
  private final FindRound findRound;
  private final Timeline timeline;

  PartnersWhoLeft(FindRound findRound, Timeline timeline) {
    this.findRound = findRound;
    this.timeline = timeline;
  }

  void left(@Observes PartnerLeft event) {
    Organisation.Id organisation = event.voice().theOrganisation();
    for (var round : findRound.open(event.partnership())) {
      if (round.expectsNoMore(organisation)) {
        timeline.tell(new RoundExpectsFewer(round.partnership(), round.id()));
      }
    }
  }
}
