package org.parley.checkin.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.checkin.round.CheckInAnswer;
import org.parley.checkin.round.CheckInAnswers;
import org.parley.checkin.round.CheckInRound;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;

@ApplicationScoped
class PanacheCheckInAnswers implements CheckInAnswers, PanacheRepositoryBase<CheckInAnswer, UUID> {

  @Override
  public void add(CheckInAnswer answer) {
    persist(answer);
  }

  @Override
  public List<CheckInAnswer> in(CheckInRound.Id round) {
    return list("round = ?1 order by firstSaidAt, id", round.value());
  }

  @Override
  public Optional<CheckInAnswer> of(Acting person, CheckInRound.Id round) {
    return find(
            "round = ?1 and person = ?2 and organisation = ?3",
            round.value(),
            person.person().value(),
            person.theOrganisation().value())
        .firstResultOptional();
  }

  @Override
  public Optional<CheckInAnswer> before(Acting person, CheckInRound round) {
    return find(
            "select a from CheckInAnswer a, CheckInRound r where a.round = r.id"
                + " and a.person = ?1 and a.organisation = ?2 and a.answeredAt is not null"
                + " and r.partnership = ?3 and r.openedAt < ?4 order by r.openedAt desc, r.id",
            person.person().value(),
            person.theOrganisation().value(),
            round.partnership().value(),
            round.openedAt())
        .firstResultOptional();
  }

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned CheckInAnswer set personName = ?1 where person = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
