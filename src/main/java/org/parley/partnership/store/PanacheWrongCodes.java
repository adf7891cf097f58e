package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.parley.organisation.Person;
import org.parley.partnership.joining.WrongCode;
import org.parley.partnership.joining.WrongCodes;

@ApplicationScoped
class PanacheWrongCodes implements WrongCodes, PanacheRepositoryBase<WrongCode, UUID> {

  @Override
  public void add(WrongCode wrong) {
    persist(wrong);
  }

  @Override
  public long by(Person.Id person, Instant since) {
    return count("person = ?1 and at > ?2", person.value(), since);
  }

  @Override
  public long in(String workspace, Instant since) {
    return count("workspace = ?1 and at > ?2", workspace, since);
  }

  @Override
  public void forget(Instant before) {
    delete("at < ?1", before);
  }
}
