package org.parley.schedule.engine;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Sql;

/** Business time: the machine's, plus how far it was moved; that is kept with the data. */
@ApplicationScoped
public class MovedClock implements BusinessClock {
  private final MachineClock machine;
  private final Sql sql;
  private final boolean movable;
  private volatile Duration ahead = Duration.ZERO;

  @Inject
  public MovedClock(
      MachineClock machine,
      Sql sql,
      @ConfigProperty(name = "parley.time.movable", defaultValue = "false") boolean movable) {
    this.machine = machine;
    this.sql = sql;
    this.movable = movable;
  }

  @Override
  public Instant now() {
    return machine.now().plus(ahead);
  }

  /** How far business time is ahead of the machine's. */
  Duration ahead() {
    return ahead;
  }

  boolean isMovable() {
    return movable;
  }

  /**
   * Reads how far time was moved before the service went down.
   *
   * @throws IllegalStateException where time was moved and may not be
   */
  void load(@Observes @Priority(ClockAgreement.BEFORE_OTHERS) StartupEvent event) {
    Optional<Duration> kept =
        sql.first(
            "select ahead_millis from business_time where id = 1",
            row -> Duration.ofMillis(row.getLong(1)));
    if (!movable && kept.isPresent() && !kept.get().isZero()) {
      throw new IllegalStateException(
          "This data belongs to a sandbox: its time was moved. It cannot be used outside one.");
    }
    ahead = kept.orElse(Duration.ZERO);
  }

  /** Sets the time; it goes on from there. Never backwards. */
  void moveTo(Instant moment) {
    Duration wanted = Duration.between(machine.now(), moment);
    if (wanted.compareTo(ahead) <= 0) {
      return;
    }
    if (sql.update("update business_time set ahead_millis = ? where id = 1", wanted.toMillis())
        == 0) {
      sql.insertNew("insert into business_time(id, ahead_millis) values (1, ?)", wanted.toMillis());
    }
    ahead = Duration.ofMillis(wanted.toMillis());
  }
}
