package org.parley.slack.render;

import java.util.Optional;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;

/**
 * Where a form was asked for. Slack's modals stand nowhere: without this, what is sent from one
 * would have lost its channel.
 *
 * @param channel the channel's id; empty for a personal chat
 */
public record FormOrigin(String channel) {
  private static final String SEPARATOR = " ";

  public static FormOrigin of(Destination place) {
    return new FormOrigin(place.isPersonal() ? "" : place.id());
  }

  /** For a modal's private metadata; {@link #read} takes it apart. */
  String with(FormCall call) {
    return channel + SEPARATOR + call.encoded();
  }

  /** What came back with a form; empty where it is none of ours. */
  public static Optional<Sent> read(String privateMetadata) {
    var parts = privateMetadata.split(SEPARATOR, 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Sent(new FormOrigin(parts[0]), FormCall.parse(parts[1])));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** The place itself, for a person who uses Parley in {@code workspace}. */
  public Destination place(String workspace, String user) {
    return channel.isEmpty()
        ? Destination.personal(Platform.SLACK, workspace, user)
        : Destination.channel(Platform.SLACK, workspace, channel);
  }

  /** A form that was sent, with where it came from. */
  public record Sent(FormOrigin origin, FormCall form) {}
}
