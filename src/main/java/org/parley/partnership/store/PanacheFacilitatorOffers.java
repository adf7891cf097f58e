package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.PersonForgotten;
import org.parley.partnership.facilitating.FacilitatorOffer;
import org.parley.partnership.facilitating.FacilitatorOffers;

@ApplicationScoped
class PanacheFacilitatorOffers
    implements FacilitatorOffers, PanacheRepositoryBase<FacilitatorOffer, UUID> {

  @Override
  public void add(FacilitatorOffer offer) {
    persist(offer);
  }

  @Override
  public Optional<FacilitatorOffer> with(FacilitatorOffer.Id id, PartnershipId partnership) {
    return find("id = ?1 and partnership = ?2", id.value(), partnership.value())
        .firstResultOptional();
  }

  @Override
  public List<FacilitatorOffer> waiting(PartnershipId partnership) {
    return list(
        "partnership = ?1 and state = ?2 order by askedAt, id",
        partnership.value(),
        FacilitatorOffer.State.WAITING);
  }

  /** Nobody is left who could say yes. */
  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery(
            "update versioned FacilitatorOffer set state = ?1 where person = ?2 and state = ?3")
        .setParameter(1, FacilitatorOffer.State.DECLINED)
        .setParameter(2, gone.person().value())
        .setParameter(3, FacilitatorOffer.State.WAITING)
        .executeUpdate();
  }
}
