package org.parley.slack.client;

import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Messenger;

/** Makes the messenger, which only a container makes otherwise. */
public final class Messengers {
  private Messengers() {}

  public static Messenger of(SlackClients clients, Installations installations) {
    return new SlackMessenger(clients, installations);
  }
}
