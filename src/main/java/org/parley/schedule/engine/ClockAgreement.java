package org.parley.schedule.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Sql;

/**
 * Node and database must tell the same time, or leases are judged wrongly and work runs early. A
 * node that is off does not start; one that drifts later is reported ({@code
 * parley_clock_difference_seconds}) and logged.
 */
@ApplicationScoped
public class ClockAgreement {
  private static final Logger LOG = Logger.getLogger(ClockAgreement.class);
  static final Duration TOLERATED = Duration.ofSeconds(5);

  static final int BEFORE_OTHERS = 100;

  private final MachineClock machine;
  private final Sql sql;
  private final AtomicLong differenceMillis = new AtomicLong();

  @Inject
  public ClockAgreement(MachineClock machine, Sql sql, MeterRegistry meters) {
    this.machine = machine;
    this.sql = sql;
    meters.gauge("parley.clock.difference.seconds", differenceMillis, it -> it.get() / 1000.0);
  }

  /**
   * @throws IllegalStateException when the clocks differ by more than is tolerated
   */
  void require(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
    Duration difference = measure();
    if (difference.compareTo(TOLERATED) > 0) {
      throw new IllegalStateException(
          "The clocks of this node and of the database differ by "
              + difference.toSeconds()
              + " s; more than "
              + TOLERATED.toSeconds()
              + " s is not safe. Set both by a time server, then start again.");
    }
  }

  @Scheduled(every = "60s", delayed = "60s")
  void watch() {
    if (!holds()) {
      LOG.errorf(
          "The clocks of this node and of the database differ by %d s",
          differenceMillis.get() / 1000);
    }
  }

  /** Whether they agree now. */
  public boolean holds() {
    return measure().compareTo(TOLERATED) <= 0;
  }

  Duration measure() {
    Instant before = machine.now();
    Instant database =
        sql.first("select current_timestamp as its_time", row -> Sql.instant(row, "its_time"))
            .orElseThrow();
    Instant after = machine.now();
    Duration difference = Duration.ZERO;
    if (database.isBefore(before)) {
      difference = Duration.between(database, before);
    } else if (database.isAfter(after)) {
      difference = Duration.between(after, database);
    }
    differenceMillis.set(difference.toMillis());
    return difference;
  }
}
