package org.parley.slack.request;

import org.jspecify.annotations.Nullable;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/** Who and where, from the ids that Slack sends. */
final class Places {
  private Places() {}

  /**
   * @param home the person's own workspace, where Slack says it; else it is where the app sits
   */
  static PersonAddress person(String user, @Nullable String home, String workspace) {
    var known = home == null || home.isBlank() ? workspace : home;
    return new PersonAddress(Platform.SLACK, known, user);
  }

  /** A direct message, with the app or with anybody else, counts as the person's own chat. */
  static Destination of(String workspace, @Nullable String channel, String user) {
    return channel == null || channel.isBlank() || channel.startsWith("D")
        ? Destination.personal(Platform.SLACK, workspace, user)
        : Destination.channel(Platform.SLACK, workspace, channel);
  }

  static String key(String workspace, String... parts) {
    return "slack/" + workspace + "/" + String.join("/", parts);
  }
}
