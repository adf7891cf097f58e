package org.parley.interest.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.interest.Declaration;
import org.parley.interest.Declarations;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;

@ApplicationScoped
class PanacheDeclarations
    implements Declarations,
        io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Declaration, UUID> {

  @Override
  public void add(Declaration declaration) {
    persist(declaration);
  }

  @Override
  public List<Declaration> current(PartnershipId partnership) {
    return list(
        "from Declaration d where d.partnership = ?1 and d.replacedAt is null"
            + " order by d.organisationName, (select first.declaredAt from Declaration first"
            + " where first.interest = d.interest and first.number = 1), d.interest",
        partnership.value());
  }

  @Override
  public Optional<Declaration> current(Declaration.Interest interest, PartnershipId partnership) {
    return find(
            "interest = ?1 and partnership = ?2 and replacedAt is null",
            interest.value(),
            partnership.value())
        .firstResultOptional();
  }

  @Override
  public List<Declaration> versions(Declaration.Interest interest, PartnershipId partnership) {
    return list(
        "interest = ?1 and partnership = ?2 order by number desc",
        interest.value(),
        partnership.value());
  }

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createQuery("update versioned Declaration set declaredBy = ?1 where declarer = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
