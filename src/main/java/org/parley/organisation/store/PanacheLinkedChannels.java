package org.parley.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;

@ApplicationScoped
class PanacheLinkedChannels implements LinkedChannels, PanacheRepositoryBase<LinkedChannel, UUID> {

  @Override
  public void add(LinkedChannel channel) {
    persist(channel);
  }

  @Override
  public List<LinkedChannel> of(PartnershipId partnership) {
    return list(
        "partnership = ?1 and state <> ?2 order by proposedAt, id",
        partnership.value(),
        LinkedChannel.State.UNLINKED);
  }

  @Override
  public List<LinkedChannel> at(LinkedChannel.Key key) {
    return list(
        "platform = ?1 and workspace = ?2 and conversation = ?3 and state <> ?4 order by proposedAt",
        key.platform(),
        key.workspace(),
        key.conversation(),
        LinkedChannel.State.UNLINKED);
  }
}
