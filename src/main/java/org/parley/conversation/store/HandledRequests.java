package org.parley.conversation.store;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The keys of requests that were taken in, kept for a day: no platform repeats later than that. */
@ApplicationScoped
public class HandledRequests {
  private final EntityManager entities;

  HandledRequests(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Takes a request in, in the caller's transaction; whether it was not taken in before.
   *
   * @throws jakarta.persistence.PersistenceException when another transaction did at the same time
   */
  public boolean add(String key) {
    return entities
            .createNativeQuery(
                "insert into handled_request (request_key, handled_at)"
                    + " select cast(?1 as varchar), cast(?2 as timestamp with time zone)"
                    + " where not exists (select 1 from handled_request where request_key = ?1)")
            .setParameter(1, key)
            .setParameter(2, Instant.now())
            .executeUpdate()
        == 1;
  }

  @Scheduled(every = "1h", delayed = "10m")
  @Transactional
  void forget() {
    entities
        .createNativeQuery("delete from handled_request where handled_at < ?1")
        .setParameter(1, Instant.now().minus(1, ChronoUnit.DAYS))
        .executeUpdate();
  }
}
