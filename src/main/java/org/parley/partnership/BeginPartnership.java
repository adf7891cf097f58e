package org.parley.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.organisation.place.LinkedChannel;
import org.parley.partnership.Partnership.Hypothesis;
import org.parley.partnership.PartnershipEvent.PartnershipBegun;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;

/** Starts a partnership; who starts it facilitates. */
@ApplicationScoped
public class BeginPartnership {
  private final Partnerships partnerships;
  private final WelcomePartner welcome;
  private final TakeHat takeHat;
  private final LinkChannel linkChannel;
  private final Timeline timeline;

  BeginPartnership(
      Partnerships partnerships,
      WelcomePartner welcome,
      TakeHat takeHat,
      LinkChannel linkChannel,
      Timeline timeline) {
    this.partnerships = partnerships;
    this.welcome = welcome;
    this.takeHat = takeHat;
    this.linkChannel = linkChannel;
    this.timeline = timeline;
  }

  public Partnership begin(BeginPartnershipCommand command) {
    var at = timeline.now();
    var id = PartnershipId.fresh();
    var partnership = Partnership.begun(id, command.hypothesis(), command.zone().getId(), at);
    partnerships.add(partnership);
    var facilitator = takeHat.facilitating(id, command.by(), at);
    timeline.note(facilitator, TimelineKind.BEGUN, partnership.name(), "");
    timeline.tell(new PartnershipBegun(id, partnership.name(), facilitator, at));
    command
        .organisation()
        .ifPresent(name -> welcome.welcome(id, command.by(), name, Optional.empty()));
    command.channel().ifPresent(channel -> linkChannel.propose(partnership, channel, facilitator));
    return partnership;
  }

  /**
   * What is needed to start one.
   *
   * @param zone in which its dates are set
   * @param organisation for whom the person acts beside facilitating; empty for nobody
   * @param channel where it was started; empty in a personal chat
   */
  public record BeginPartnershipCommand(
      Hypothesis hypothesis,
      Person.Id by,
      ZoneId zone,
      Optional<String> organisation,
      Optional<LinkedChannel.Key> channel) {}
}
