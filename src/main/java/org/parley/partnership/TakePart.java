package org.parley.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.organisation.Acting;
import org.parley.organisation.Hats;
import org.parley.organisation.place.ReleaseChannels;
import org.parley.partnership.PartnershipEvent.PartnerIsIn;
import org.parley.partnership.PartnershipEvent.PartnerLeft;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;
import org.parley.role.Role;

/** A partner's voice says "we are in", or takes its leave. */
@ApplicationScoped
public class TakePart {
  private final Partnerships partnerships;
  private final Partners partners;
  private final Hats hats;
  private final ReleaseChannels releaseChannels;
  private final Timeline timeline;

  TakePart(
      Partnerships partnerships,
      Partners partners,
      Hats hats,
      ReleaseChannels releaseChannels,
      Timeline timeline) {
    this.partnerships = partnerships;
    this.partners = partners;
    this.hats = hats;
    this.releaseChannels = releaseChannels;
    this.timeline = timeline;
  }

  /** Adopts the three principles. Saying it again changes nothing. */
  public Outcome adoptPrinciples(Acting voice) {
    voice.must(Deed.COME_IN);
    var partnership = partnerships.the(voice.partnership());
    if (!partnership.stage().asksWhoIsIn()) {
      return Outcome.TOO_EARLY;
    }
    var partner = partners.at(partnership.id(), voice.theOrganisation()).orElseThrow();
    if (!partner.isIn(timeline.now())) {
      return Outcome.WAS_SO;
    }
    timeline.note(voice, TimelineKind.PARTNER_IN, voice.organisationName(), "");
    timeline.tell(new PartnerIsIn(partnership.id(), partnership.name(), voice, timeline.now()));
    return Outcome.DONE;
  }

  /** Whether its voice has said so. */
  public boolean isIn(Acting acting) {
    return partners
        .at(acting.partnership(), acting.theOrganisation())
        .filter(it -> it.state() == Partner.State.IN)
        .isPresent();
  }

  /** The whole organisation leaves: its people act here no more, and its channels are left out. */
  public void leave(Acting voice, String word) {
    if (!voice.speaks()) {
      throw new IllegalArgumentException("who does not speak for an organisation steps back alone");
    }
    var partnership = partnerships.the(voice.partnership());
    partners.at(partnership.id(), voice.theOrganisation()).orElseThrow().leaves();
    timeline.note(voice, TimelineKind.PARTNER_LEFT, voice.organisationName(), word);
    timeline.tell(
        new PartnerLeft(partnership.id(), partnership.name(), voice, word, timeline.now()));
    var sides =
        hats.at(partnership.id()).stream()
            .collect(
                Collectors.partitioningBy(hat -> hat.organisation().equals(voice.organisation())));
    var leaving = sides.getOrDefault(true, List.of());
    releaseChannels.after(partnership.id(), leaving, sides.getOrDefault(false, List.of()));
    leaving.forEach(hat -> hat.layDown(timeline.now()));
  }

  /** One person acts for its organisation no more; the organisation stays. */
  public void stepBack(Acting member) {
    if (member.role() != Role.MEMBER) {
      throw new IllegalArgumentException("a voice leaves for its organisation");
    }
    hats.with(member.hat()).orElseThrow().layDown(timeline.now());
  }

  /** What came of saying "we are in". */
  public enum Outcome {
    DONE,
    WAS_SO,
    TOO_EARLY
  }
}
