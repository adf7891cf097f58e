package org.parley.evaluation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.Position;
import org.parley.evaluation.Positions;
import org.parley.organisation.Organisation;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;

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

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned Position set givenBy = ?1 where giver = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
