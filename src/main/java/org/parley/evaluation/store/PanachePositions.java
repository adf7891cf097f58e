package org.parley.evaluation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.Position;
import org.parley.evaluation.Positions;
import org.parley.organisation.Organisation;

@ApplicationScoped
class PanachePositions implements Positions, PanacheRepositoryBase<Position, UUID> {

  @Override
  public void add(Position position) {
    persistAndFlush(position);
  }

  @Override
  public Optional<Position> of(Evaluation.Id evaluation, Organisation.Id organisation) {
    return find("evaluation = ?1 and organisation = ?2", evaluation.value(), organisation.value())
        .firstResultOptional();
  }

  @Override
  public List<Position> of(Evaluation.Id evaluation) {
    return list("evaluation = ?1 order by id", evaluation.value());
  }
}
