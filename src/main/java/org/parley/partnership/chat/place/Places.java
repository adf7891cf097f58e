package org.parley.partnership.chat.place;

import java.util.Optional;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.organisation.place.LinkedChannel;

/** From the platforms' notion of a channel to ours, and back. */
public final class Places {
  private Places() {}

  /** The channel somebody is in; empty for a personal chat. */
  public static Optional<LinkedChannel.Key> channel(Destination place) {
    return place.isPersonal() ? Optional.empty() : Optional.of(key(place));
  }

  /** Our notion of a channel. */
  public static LinkedChannel.Key key(Destination channel) {
    return new LinkedChannel.Key(channel.platform().code(), channel.workspace(), channel.id());
  }

  /** The platform's notion of a channel. */
  public static Destination destination(LinkedChannel.Key key) {
    return Destination.channel(Platform.of(key.platform()), key.workspace(), key.conversation());
  }
}
