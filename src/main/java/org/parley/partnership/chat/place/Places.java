package org.parley.partnership.chat.place;

import java.util.Optional;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.organisation.place.LinkedChannel;

/** A channel in a form's subject: a form may be sent from a modal or a personal chat. */
public final class Places {
  private Places() {}

  /** Empty for a personal chat. */
  public static String encoded(Destination place) {
    return place.isPersonal() ? "" : place.id();
  }

  /**
   * The channel a form was opened in. The workspace is the one it was sent from, so that no channel
   * elsewhere can be named.
   */
  public static Optional<LinkedChannel.Key> channel(String encoded, Destination sentFrom) {
    if (!sentFrom.isPersonal()) {
      return Optional.of(key(sentFrom));
    }
    return encoded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedChannel.Key(sentFrom.platform().code(), sentFrom.workspace(), encoded));
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
