package org.parley.organisation.place;

import java.util.ArrayList;
import java.util.List;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Persons;

/** Every channel, kept in memory. */
public final class ChannelsInMemory {
  private final List<LinkedChannel> proposed = new ArrayList<>();

  public final LinkedChannels channels = new Kept();
  public final ReleaseChannels release;

  public ChannelsInMemory(Persons persons) {
    release = new ReleaseChannels(channels, persons);
  }

  private List<LinkedChannel> standing() {
    return proposed.stream().filter(it -> it.state() != LinkedChannel.State.UNLINKED).toList();
  }

  private final class Kept implements LinkedChannels {
    @Override
    public void add(LinkedChannel channel) {
      proposed.add(channel);
    }

    @Override
    public List<LinkedChannel> of(PartnershipId partnership) {
      return standing().stream().filter(it -> it.partnership().equals(partnership)).toList();
    }

    @Override
    public List<LinkedChannel> at(LinkedChannel.Key key) {
      return standing().stream().filter(it -> it.key().equals(key)).toList();
    }
  }
}
