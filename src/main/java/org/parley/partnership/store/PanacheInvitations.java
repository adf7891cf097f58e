package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.joining.Invitation;
import org.parley.partnership.joining.Invitations;

@ApplicationScoped
class PanacheInvitations implements Invitations, PanacheRepositoryBase<Invitation, UUID> {

  @Override
  public void add(Invitation invitation) {
    persist(invitation);
  }

  @Override
  public Optional<Invitation> open(byte[] codeHash, Instant at) {
    return find(
            "codeHash = ?1 and usedAt is null and withdrawnAt is null and expiresAt > ?2",
            codeHash,
            at)
        .firstResultOptional();
  }

  @Override
  public Optional<Invitation> with(UUID id) {
    return findByIdOptional(id);
  }

  @Override
  public List<Invitation> standing(PartnershipId partnership) {
    return list(
        "partnership = ?1 and organisation is null and withdrawnAt is null order by invitedAt",
        partnership.value());
  }

  @Override
  public int count(PartnershipId partnership) {
    return Math.toIntExact(count("partnership = ?1 and organisation is null", partnership.value()));
  }
}
