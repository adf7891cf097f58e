package org.parley.organisation.chat.directory;

import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.Person;
import org.parley.organisation.place.LinkedChannel;

/** From the platforms' notion of a place to ours and back. */
final class Addresses {
  private Addresses() {}

  static Person.Address of(PersonAddress address) {
    return new Person.Address(address.platform().code(), address.workspace(), address.user());
  }

  static Destination personalChat(Person.Address address) {
    return Destination.personal(
        Platform.of(address.platform()), address.workspace(), address.user());
  }

  static Destination channel(LinkedChannel.Key key) {
    return Destination.channel(Platform.of(key.platform()), key.workspace(), key.conversation());
  }

  static LinkedChannel.Key key(Destination channel) {
    return new LinkedChannel.Key(channel.platform().code(), channel.workspace(), channel.id());
  }
}
