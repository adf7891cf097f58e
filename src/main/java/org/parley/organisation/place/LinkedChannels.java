package org.parley.organisation.place;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.PartnershipId;

/** Every channel that is, or was proposed to be, linked; an unlinked one is found no more. */
public interface LinkedChannels {
  void add(LinkedChannel channel);

  /** Proposed and linked ones, in the order they were proposed. */
  List<LinkedChannel> of(PartnershipId partnership);

  /** The partnerships spoken of in a channel. */
  List<LinkedChannel> at(LinkedChannel.Key key);

  default Optional<LinkedChannel> of(PartnershipId partnership, LinkedChannel.Key key) {
    return at(key).stream().filter(it -> it.partnership().equals(partnership)).findFirst();
  }
}
