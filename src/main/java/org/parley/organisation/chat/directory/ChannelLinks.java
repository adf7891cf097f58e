package org.parley.organisation.chat.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.parley.conversation.port.PostingLinks;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;

/** A proposed channel is linked by the first post that stands in it. */
@ApplicationScoped
class ChannelLinks {
  private final LinkedChannels channels;

  ChannelLinks(LinkedChannels channels) {
    this.channels = channels;
  }

  void reached(@Observes PostingLinks.Reached reached) {
    if (!reached.destination().isPersonal()) {
      channels.at(Addresses.key(reached.destination())).forEach(LinkedChannel::reached);
    }
  }
}
