package org.parley.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.organisation.place.LinkedChannel;
import org.parley.partnership.PartnershipEvent.PartnerCame;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;

/** An organisation comes to explore; the person who came first speaks for it. */
@ApplicationScoped
public class WelcomePartner {
  private final Partnerships partnerships;
  private final Partners partners;
  private final TakeHat takeHat;
  private final LinkChannel linkChannel;
  private final Timeline timeline;

  WelcomePartner(
      Partnerships partnerships,
      Partners partners,
      TakeHat takeHat,
      LinkChannel linkChannel,
      Timeline timeline) {
    this.partnerships = partnerships;
    this.partners = partners;
    this.takeHat = takeHat;
    this.linkChannel = linkChannel;
    this.timeline = timeline;
  }

  /** Founds the organisation at this table, and proposes the channel it came from. */
  public void welcome(
      PartnershipId id, Person.Id person, String name, Optional<LinkedChannel.Key> channel) {
    var partnership = partnerships.the(id);
    var at = timeline.now();
    var voice = takeHat.founding(id, person, name, at);
    var organisation = voice.theOrganisation();
    partners.add(Partner.exploring(id, organisation, name, at));
    timeline.note(voice, TimelineKind.PARTNER_CAME, name, "");
    channel.ifPresent(it -> linkChannel.propose(partnership, it, voice));
    timeline.tell(new PartnerCame(id, partnership.name(), organisation, voice, at));
  }
}
