package org.parley.checkin.scenario;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.parley.conversation.port.Destination;

/** What the outbox was given to say, by the types of the screens. */
@ApplicationScoped
class Recorded {
  private final EntityManager entities;

  Recorded(EntityManager entities) {
    this.entities = entities;
  }

  /** In their order, for one destination; only those about check-ins. */
  @SuppressWarnings("unchecked")
  List<String> at(Destination destination) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select p.screen from posting p join lane l on l.id = p.lane_id"
                            + " where l.workspace = ?1 and l.place = ?2"
                            + " and p.screen like 'check-in-%' order by p.seq",
                        String.class)
                    .setParameter(1, destination.workspace())
                    .setParameter(2, destination.id())
                    .getResultList());
  }
}
