package org.parley.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.start.Listening;
import org.parley.fault.Faults;

/**
 * Before it is ready, Parley asks itself where things stand, as somebody who came to a table last
 * would, and shows the answer to nobody: what a first command needs is loaded then.
 */
@Singleton
@Readiness
public class Rehearsal implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Rehearsal.class);
  private static final String NEWEST =
      "select p.platform, p.workspace, p.user, h.partnership from Hat h, Person p"
          + " where p.id = h.person and h.laidDownAt is null order by h.takenAt desc";

  private final Conductor conductor;
  private final EntityManager database;
  private final ManagedExecutor background;
  private volatile boolean isOver;

  Rehearsal(Conductor conductor, EntityManager database, ManagedExecutor background) {
    this.conductor = conductor;
    this.database = database;
    this.background = background;
  }

  void begin(@ObservesAsync Listening now) {
    background.execute(
        () -> {
          try {
            rehearse();
          } catch (RuntimeException failure) {
            LOG.warn("The first command could not be rehearsed", Faults.withoutWords(failure));
          } finally {
            isOver = true;
          }
        });
  }

  /** What would be answered; empty where nobody is at any table yet. */
  Optional<Reply> rehearse() {
    return QuarkusTransaction.requiringNew().call(this::somebody).map(conductor::handle);
  }

  private Optional<Request> somebody() {
    return database
        .createQuery(NEWEST, Object[].class)
        .setMaxResults(1)
        .getResultStream()
        .map(
            found -> {
              var who =
                  new PersonAddress(
                      Platform.of((String) found[0]), (String) found[1], (String) found[2]);
              return new Request(
                  "rehearsal/" + UUID.randomUUID(),
                  who,
                  Destination.personal(who),
                  new Request.Said.Pressed(CommandCall.about(found[3].toString(), "status")));
            })
        .findFirst();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Rehearsal").status(isOver).build();
  }
}
