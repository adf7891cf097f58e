package org.parley.partnership.facilitating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.organisation.Acting;
import org.parley.organisation.Hats;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.TakeHat;
import org.parley.organisation.WhoActs;
import org.parley.organisation.place.ReleaseChannels;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorCame;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorSteppedDown;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;

/**
 * A facilitator steps down where another one stays; a voice takes over where nobody facilitates.
 * Both look while nobody else can change who acts at the table: of two at one moment, one is late.
 */
@ApplicationScoped
public class HandOver {
  private final Hats hats;
  private final TakeHat takeHat;
  private final WhoActs whoActs;
  private final ReleaseChannels releaseChannels;
  private final Timeline timeline;

  HandOver(
      Hats hats,
      TakeHat takeHat,
      WhoActs whoActs,
      ReleaseChannels releaseChannels,
      Timeline timeline) {
    this.hats = hats;
    this.takeHat = takeHat;
    this.whoActs = whoActs;
    this.releaseChannels = releaseChannels;
    this.timeline = timeline;
  }

  /** Everybody who facilitates, in the order they came. */
  public List<Acting> facilitators(PartnershipId partnership) {
    return whoActs.at(partnership).stream().filter(Acting::facilitates).toList();
  }

  /** Who facilitates when this facilitator does no more. */
  public List<Acting> wouldStay(Acting facilitator) {
    return facilitators(facilitator.partnership()).stream()
        .filter(it -> !it.person().equals(facilitator.person()))
        .toList();
  }

  /** Those who stay; nobody: then nothing was changed. */
  public List<Acting> stepDown(Acting by) {
    by.must(Deed.STEP_DOWN);
    hats.hold(by.partnership());
    var staying = wouldStay(by);
    if (!staying.isEmpty()) {
      laysDown(by);
    }
    return staying;
  }

  private void laysDown(Acting by) {
    var hat = hats.with(by.hat()).orElseThrow();
    hat.layDown(timeline.now());
    timeline.note(by, TimelineKind.FACILITATOR_STEPPED_DOWN, "", "");
    timeline.tell(new FacilitatorSteppedDown(by.partnership(), by));
    releaseChannels.after(by.partnership(), List.of(hat), hats.at(by.partnership()));
  }

  /** Those who facilitate already; nobody: this voice does now. */
  public List<Acting> takeOver(Acting voice) {
    voice.must(Deed.TAKE_OVER);
    hats.hold(voice.partnership());
    var already = facilitators(voice.partnership());
    if (already.isEmpty()) {
      comes(voice);
    }
    return already;
  }

  /** Whatever this person is at the table besides. */
  void comes(Acting who) {
    hats.hold(who.partnership());
    var facilitator = takeHat.facilitating(who.partnership(), who.person(), timeline.now());
    timeline.note(facilitator, TimelineKind.FACILITATOR_CAME, "", "");
    timeline.tell(new FacilitatorCame(who.partnership(), facilitator));
  }
}
