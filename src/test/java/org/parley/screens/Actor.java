package org.parley.screens;

import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;

/**
 * Somebody in a story, and where that person is just now.
 *
 * @param name as the platform has it
 */
record Actor(String name, PersonAddress address, Destination place) {

  /** The same person in a channel. */
  Actor in(Destination channel) {
    return new Actor(name, address, channel);
  }

  /** The same person alone with Parley. */
  Actor alone() {
    return new Actor(name, address, Destination.personal(address));
  }
}
