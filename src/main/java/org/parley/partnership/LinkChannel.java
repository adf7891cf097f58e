package org.parley.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.organisation.Acting;
import org.parley.organisation.Persons;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;
import org.parley.partnership.PartnershipEvent.ChannelProposed;
import org.parley.partnership.timeline.Timeline;

/**
 * Proposes a channel as a place where a partnership is spoken of; the first post there links it.
 */
@ApplicationScoped
public class LinkChannel {
  private final LinkedChannels channels;
  private final Persons persons;
  private final Timeline timeline;

  LinkChannel(LinkedChannels channels, Persons persons, Timeline timeline) {
    this.channels = channels;
    this.persons = persons;
    this.timeline = timeline;
  }

  /** Idempotent: a channel that is linked, or proposed, stays as it is. */
  public void propose(Partnership partnership, LinkedChannel.Key channel, Acting by) {
    if (channels.of(partnership.id(), channel).isPresent()) {
      return;
    }
    var at = timeline.now();
    var person = persons.with(by.person()).orElseThrow();
    channels.add(LinkedChannel.proposed(partnership.id(), channel, person, at));
    timeline.tell(new ChannelProposed(partnership.id(), partnership.name(), channel, by, at));
  }
}
