package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.PersonForgotten;
import org.parley.partnership.joining.JoinRequest;
import org.parley.partnership.joining.JoinRequests;

@ApplicationScoped
class PanacheJoinRequests implements JoinRequests, PanacheRepositoryBase<JoinRequest, UUID> {

  @Override
  public void add(JoinRequest request) {
    persist(request);
  }

  @Override
  public Optional<JoinRequest> with(JoinRequest.Id id, PartnershipId partnership) {
    return find("id = ?1 and partnership = ?2", id.value(), partnership.value())
        .firstResultOptional();
  }

  @Override
  public List<JoinRequest> waiting(PartnershipId partnership) {
    return list(
        "partnership = ?1 and state = ?2 order by askedAt",
        partnership.value(),
        JoinRequest.State.WAITING);
  }

  /** Nobody is left who could be let in. */
  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned JoinRequest set state = ?1 where person = ?2 and state = ?3")
        .setParameter(1, JoinRequest.State.DECLINED)
        .setParameter(2, gone.person().value())
        .setParameter(3, JoinRequest.State.WAITING)
        .executeUpdate();
  }
}
