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
        "partnership = ?1 and replacedAt is null order by organisationName, declaredAt",
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
