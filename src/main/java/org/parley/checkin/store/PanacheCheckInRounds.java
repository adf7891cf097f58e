package org.parley.checkin.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.CheckInRounds;
import org.parley.organisation.PartnershipId;

@ApplicationScoped
class PanacheCheckInRounds implements CheckInRounds, PanacheRepositoryBase<CheckInRound, UUID> {

  @Override
  public void add(CheckInRound round) {
    persist(round);
  }

  @Override
  public Optional<CheckInRound> with(CheckInRound.Id id) {
    return findByIdOptional(id.value());
  }

  @Override
  public Optional<CheckInRound> at(PartnershipId partnership, LocalDateTime nominal) {
    return find("partnership = ?1 and nominal = ?2", partnership.value(), nominal.toString())
        .firstResultOptional();
  }

  @Override
  public List<CheckInRound> open(PartnershipId partnership, Instant moment) {
    return list(
        "partnership = ?1 and openedAt <= ?2 and closesAt > ?2 order by openedAt desc, id",
        partnership.value(),
        moment);
  }

  @Override
  public Optional<CheckInRound> newest(PartnershipId partnership) {
    return find("partnership = ?1 order by openedAt desc, id", partnership.value())
        .firstResultOptional();
  }
}
