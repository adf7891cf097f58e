package org.parley.slack;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Viewer;

/** People in memory. */
public final class KnownPeople implements People {
  public final Map<PersonAddress, Introduction> met = new ConcurrentHashMap<>();

  @Override
  public Optional<Profile> known(PersonAddress address) {
    return Optional.ofNullable(met.get(address)).map(KnownPeople::profile);
  }

  @Override
  public Profile meet(Introduction introduction) {
    met.put(introduction.address(), introduction);
    return profile(introduction);
  }

  @Override
  public Viewer viewer(Destination destination) {
    throw new UnsupportedOperationException();
  }

  private static Profile profile(Introduction it) {
    var id = UUID.nameUUIDFromBytes(it.address().toString().getBytes());
    return new Profile(id, it.address(), it.name(), it.zone(), it.locale(), it.guest());
  }
}
