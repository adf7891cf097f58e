package org.parley.conversation.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.time.Duration;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.People;
import org.parley.conversation.store.HandledRequests;

/**
 * Runs each request in one transaction; a clash with another request is tried again, outside it.
 */
@ApplicationScoped
class TransactionalConductor implements Conductor {
  private static final int TRIES = 5;

  // A platform waits three seconds. Who waited in vain for a lock (ConnectionPatience) is told so,
  // and does not queue for a connection once more.
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final HandledRequests handled;
  private final People people;
  private final Understanding understanding;

  TransactionalConductor(HandledRequests handled, People people, Understanding understanding) {
    this.handled = handled;
    this.people = people;
    this.understanding = understanding;
  }

  @Override
  @ActivateRequestContext
  public Reply handle(Request request) {
    long begun = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return once(request);
      } catch (RuntimeException e) {
        boolean isLate = System.nanoTime() - begun > PATIENCE.toNanos();
        if (attempt == TRIES || isLate || !isClash(e)) {
          throw e;
        }
      }
    }
  }

  private Reply once(Request request) {
    QuarkusTransaction.begin();
    try {
      var reply = inTransaction(request);
      if (reply instanceof Reply.Refuse || reply instanceof Reply.Amend) {
        QuarkusTransaction.rollback();
      } else {
        QuarkusTransaction.commit();
      }
      return reply;
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private Reply inTransaction(Request request) {
    var who = people.known(request.who()).orElseThrow();
    var changesNothing = request.said() instanceof Request.Said.Opened;
    if (!changesNothing && !handled.add(request.key())) {
      return Reply.answer(Message.saying(Words.of(ConductorWords.class, who.locale()).again()));
    }
    return request.said().accept(understanding.of(who, request.place()));
  }

  private static boolean isClash(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof OptimisticLockException
          || e instanceof StaleStateException
          || e instanceof ConstraintViolationException
          || e instanceof LockAcquisitionException
          || e instanceof jakarta.persistence.PessimisticLockException
          || e instanceof RollbackException
          || (e instanceof PersistenceException && e.getCause() == null)) {
        return true;
      }
    }
    return false;
  }
}
